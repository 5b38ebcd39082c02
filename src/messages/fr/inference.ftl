### Inférence.

INF-001 = la moyenne par unité fois les unités fournies donne le chiffre de l'activité
    .about = Une moyenne par requête et un total sur toutes les requêtes disent deux fois la même chose. S'ils se contredisent, l'un couvre d'autres requêtes ou un autre périmètre.
    .energy = l'énergie de l'activité ne découle pas de l'énergie par unité et des unités fournies
    .emissions = les émissions de l'activité ne découlent pas des émissions par unité et des unités fournies
    .water = l'eau de l'activité ne découle pas de l'eau par unité et des unités livrées
    .embodied = la part de la fabrication des équipements que porte l'activité ne découle pas de celle d'une unité et des unités fournies
    .help = vérifiez l'unité du chiffre par unité (Wh ou kWh, g ou kg), et si les deux couvrent les mêmes jours et les mêmes requêtes

INF-002 = les composantes de l'énergie par unité s'y additionnent
    .about = Les composantes montrent ce qu'un chiffre comprend, comme les machines en attente et le refroidissement. Encore faut-il que rien ne manque et que rien ne soit compté deux fois.
    .energies = la somme des composantes n'est pas l'énergie par unité
    .shares-above = les parts des composantes font { $sum } en tout, plus que l'ensemble
    .shares-below = les parts des composantes font { $sum } en tout, moins que l'ensemble
    .share-differs = la part déclarée n'est pas celle de l'énergie par unité que représente son énergie
    .share = compté dans la somme
    .help = cherchez une composante qui manque ou qui compte deux fois ; mettez le reste sous `other`
    .help-share = vérifiez que la part et l'énergie sont de la même composante, et que la part est en pour cent

INF-004 = l'énergie d'une requête, d'un jeton ou d'une tâche est de l'ordre de ce qui est publié
    .about = L'énergie par requête s'étend sur quatre ordres de grandeur selon le modèle, la longueur et le périmètre. Au-delà, un préfixe erroné est plus probable qu'un record.
    .outside = { $energy } par unité sort de ce qui est publié pour ce genre de requête
    .implied = { $energy } pour { $units } unités donneraient { $each } chacune, hors de ce qui est publié pour ce genre de requête
    .token = { $energy } par jeton sort de plus d'un facteur dix de ce qui est publié pour les jetons
    .implied-token = { $energy } pour { $units } jetons donneraient { $each } chacun, hors de ce qui est publié pour les jetons de plus d'un facteur dix
    .task = { $energy } par tâche dépasse dix fois ce qui est publié des requêtes, même réparti sur tous ses appels d'outils
    .implied-task = { $energy } pour { $units } tâches donneraient { $each } chacune, plus de dix fois ce qui est publié des requêtes, même réparti sur tous les appels d'outils
    .help = vérifiez le préfixe de l'unité et ce qu'est une unité ; si le chiffre est juste, dites pourquoi dans une note ; publié : { $published } ({ $years } ; { $sources })

INF-003 = le service dit quand, combien, sur quoi et comment
    .about = L'énergie par requête dépend du matériel, de la charge, du lot et de la précision ; sans eux le chiffre ne se compare pas.
    .missing = ce service ne déclare pas : { $missing }
    .unknown = ce sur quoi tourne ce service, et comment, n'est pas déclaré : { $missing }
    .help = ajoutez ce qui est connu ; batchSize ou concurrency suffit
    .help-unknown = demandez au fournisseur ; s'il ne le dit pas, signalez-le sous interpretation.limitations

INF-006 = un chiffre unitaire mesuré vient d'une mesure adéquate
    .about = Fenêtres courtes, mise en route et exécution unique font varier les chiffres par requête de moitié. Qui les compare doit savoir comment ils ont été mesurés.
    .undescribed = ce chiffre est mesuré, mais rien ne dit comment
    .short = cette fenêtre dure moins de 120 s
    .never = d'un relevé au suivant il s'écoule plus de temps que toute l'activité n'en dure
    .sparse = d'un relevé au suivant il s'écoule plus de temps que la fenêtre n'en dure
    .few = moins de 3 fenêtres ont été mesurées
    .warm-up = la mise en route est dans le chiffre
    .spread = les fenêtres diffèrent de plus de 15 %
    .unread = un accélérateur a servi, mais sa composante est nulle
    .help = déclarez measurement de l'activité : window (120 s ou plus), windows (3 ou plus), warmUpExcluded, relativeSpread (15 % ou moins)
    .help-sparse = vérifiez les unités de samplingInterval et de window ; une fenêtre demande de nombreux relevés
    .help-unread = voyez si l'outil pouvait lire l'accélérateur ; sinon omettez la composante, ou déclarez-la withheld

INF-007 = un chiffre mesuré n'est pas repris du modèle de base
    .about = Un modèle dérivé dont le chiffre mesuré égale celui de sa base au dernier chiffre près a reçu le chiffre de la base.
    .copied = ce chiffre mesuré est celui que déclare le modèle de base
    .base = ce que déclare le modèle de base
    .help = déclarez ce que le modèle dérivé a lui-même consommé, et ce dont il hérite dans derivedFrom.inheritedShare ; ou donnez au chiffre la base proxy

INF-005 = ce qui a été observé et ce qui est projeté ne se mélangent pas
    .about = L'usage croît : un total sur des mois observés et une projection annuelle disent des choses différentes. Additionnés en silence, ils ne disent plus ni l'une ni l'autre.
    .mixed = ce total additionne de l'observé et du projeté, sans le dire
    .projected = projeté
    .repeats = cette projection couvre des jours où le même usage a été observé
    .observed = observé sur une partie des mêmes jours
    .measured = { $count ->
        [one] ce chiffre est celui d'une projection, et personne n'a pu le mesurer
       *[other] { $count } chiffres relèvent d'une projection, et personne n'a pu les mesurer ; voici le premier
    }
    .help-mixed = donnez le total de ce qui a été observé, ou déclarez `timing: projected` dans le total
    .help-repeats = faites commencer la projection après le dernier jour observé, ou retirez-la de l'inventaire
    .help-measured = déclarez la base estimated ou calculated ; ce dont elle est projetée peut être une activité à part

INF-008 = jetons et phases de l'inférence concordent avec son énergie
    .about = Prefill, decode et veille se partagent l'énergie, et les jetons aussi. S'ils ne la font pas, l'un d'eux couvre d'autres requêtes ou un autre périmètre.
    .phases = les phases ne font pas l'énergie dont elles sont des parties
    .per-token = l'énergie ne découle pas de l'énergie par jeton et du nombre de jetons
    .above-output = une même énergie rapportée à tous les jetons dépasse celle rapportée aux jetons donnés, qui sont moins nombreux
    .cached = plus de jetons étaient tenus prêts qu'il n'en est entré
    .sized = rapportés aux unités livrées, ces jetons sont loin de ceux par lesquels l'unité fonctionnelle en dimensionne une
    .help = vérifiez que tous portent sur les mêmes requêtes et le même périmètre de mesure
    .help-per-token = vérifiez l'unité du chiffre par jeton (J ou Wh, mWh ou Wh), et que les jetons sont ceux de toute l'activité ; déclarez les jetons de raisonnement s'il y en a
    .help-above-output = vérifiez les unités des deux, et que les deux portent sur une même énergie : indiquez le périmètre s'il y en a deux
    .help-sized = vérifiez l'unité des deux (mille, million), si les jetons sont ceux de toute l'activité, et si la taille de l'unité fonctionnelle est celle de ce qui est servi en moyenne
    .help-cached = donnez sous input tous les jetons entrés, et sous cachedInput ceux d'entre eux qui étaient tenus prêts
