### L'unité fonctionnelle.

FU-001 = les chiffres par unité disent par quelle unité
    .about = Un chiffre par unité ne veut rien dire tant que l'unité n'est pas décrite : une réponse de 400 jetons n'est pas une image (ISO 14044, 4.2.3.2).
    .missing = ces chiffres sont par unité, mais le rapport ne décrit aucune unité fonctionnelle
    .help = ajoutez goalAndScope.functionalUnit avec description et unit

FU-002 = l'unité fonctionnelle dit la qualité du service
    .about = Sans critère de qualité, on comparerait des systèmes aux services différents (UIT-T L.1801, App. IV).
    .missing = aucun critère de qualité ou de performance n'est donné
    .help = ajoutez goalAndScope.functionalUnit.performance : un test de référence, une exactitude, une longueur, avec son résultat

FU-004 = le résultat par unité fonctionnelle multiplié par les unités fournies est le total
    .about = Une moyenne est un total sur un nombre ; les trois chiffres doivent s'accorder sur les mêmes étapes.
    .differs = le total déclaré n'est pas le résultat par unité fonctionnelle multiplié par les unités fournies
    .below = ce résultat par unité fonctionnelle, multiplié par les unités livrées, est inférieur à ce que l'inventaire a de ses étapes
    .help-below = vérifiez l'unité du résultat (g ou kg) et les unités livrées (mille, million) ; si l'entraînement est réparti sur d'autres unités, déclarez-les sous allocation
    .help = vérifiez que les deux couvrent les mêmes étapes et la même période ; sinon nommez les étapes sous covers

FU-006 = un chiffre par unité dit de quelle statistique il s'agit
    .about = Une médiane ne dit rien du total : quelques grandes requêtes peuvent en faire l'essentiel.
    .unstated = ces chiffres par unité ne disent pas s'ils sont une moyenne, une médiane ou ceux d'une requête de référence
    .multiplied = le total est ce chiffre multiplié par les unités fournies, mais seule une moyenne donne un total
    .help = ajoutez statistic : mean, median, percentile, maximum ou referenceRequest
    .help-multiplied = donnez le total tel qu'il a été mesuré, ou la moyenne par unité

FU-003 = l'unité convient à ce que fait le système
    .about = Les jetons mesurent le texte, les images la génération d'images, les secondes le son et la vidéo (SCI for AI, 8.1).
    .foreign = le système ne rend aucun service de cette unité
    .modalities = voici ce que le système reçoit et rend
    .help = corrigez l'unité, ou ajoutez ce qui manque à system.modalities

FU-005 = la taille d'une requête ou d'une image est donnée
    .about = Une longue réponse demande cent fois l'énergie d'une courte ; sans sa taille, une requête ne se compare pas.
    .request = le rapport ne dit pas la taille d'une requête
    .image = le rapport ne dit pas la taille d'une image
    .half = une partie de la taille manque : { $missing }
    .help = ajoutez goalAndScope.functionalUnit.size avec tokens.input et, si du texte est généré, tokens.output ; ou, pour des images, widthPixels et heightPixels ; si ni les uns ni les autres ne mesurent une requête, comme des secondes de son, dites sa taille dans la description
    .help-image = ajoutez goalAndScope.functionalUnit.size avec widthPixels et heightPixels
    .help-half = ajoutez-la sous goalAndScope.functionalUnit.size
    .help-output = ajoutez-la sous goalAndScope.functionalUnit.size si du texte est généré : elle pèse le plus sur l'énergie ; ce qui encode ou classe n'en a pas

FU-007 = ce que déclenche la requête d'un agent est compté avec elle
    .about = Appels d'outils, recherche documentaire et nouvelles tentatives peuvent demander plus d'énergie que la réponse elle-même (SCI for AI, 8.1).
    .uncounted = l'unité est celle d'un service agentique, mais le rapport ne dit pas combien d'appels elle compte
    .help = ajoutez goalAndScope.functionalUnit.size.toolCalls ; zéro si une unité n'en déclenche aucun

FU-008 = une unité fonctionnelle est une quantité de service
    .about = Un chiffre rapporté à rien n'a pas de sens.
    .amount = l'unité fonctionnelle est de zéro unité de service
    .delivered = aucune unité n'a été fournie, mais il y a une moyenne par unité
    .help = omettez amount s'il vaut un, ou corrigez-le
    .help-delivered = corrigez le nombre d'unités fournies ; ou, s'il n'y en a pas eu, dites de quelle statistique relève le chiffre par unité

FU-009 = les unités fournies sont celles qui ont été servies
    .about = Les résultats par unité fonctionnelle reposent sur le nombre d'unités fournies. Un nombre qui n'est pas celui des activités fait paraître chacune plus légère ou plus lourde.
    .less = les unités fonctionnelles fournies sont moins nombreuses que celles d'une seule activité d'inférence
    .differs = les unités fonctionnelles fournies ne sont pas celles que les activités d'inférence ont fournies
    .help = vérifiez les deux nombres et leurs unités, et si une activité d'inférence manque
