### L'évaluation des impacts.

IMP-001 = le changement climatique est évalué
    .about = C'est la seule catégorie que tous les guides demandent (UIT-T L.1801, 8.1).
    .missing = il n'y a pas de résultat pour le changement climatique sous impacts
    .to-make = il n'y a pas de résultat pour le changement climatique sous impacts ; l'inventaire a des chiffres pour l'établir
    .help = ajoutez impacts.climateChange.locationBased, avec un total ou un résultat par unité fonctionnelle

IMP-002 = l'eau et les minéraux et métaux sont évalués aussi
    .about = Le carbone seul cache ce qui est déplacé vers l'eau et les matières (ISO 14044, 4.4.2).
    .missing = il n'y a pas de résultat sous impacts pour : { $categories }
    .to-make = il n'y a pas de résultat sous impacts pour : { $categories } ; l'inventaire a des chiffres pour : { $held }
    .wide = les bornes de { $category } sont distantes de plus d'un facteur dix : cela ne dit aucun résultat
    .bound = de { $category } seule une borne est donnée : cela ne dit aucun résultat
    .help = ajoutez les catégories sous impacts
    .help-wide = donnez le chiffre, ou des bornes dont la supérieure vaut au plus dix fois l'inférieure

IMP-003 = la somme des contributions fait le total
    .about = Un lecteur qui additionne les parties doit trouver le total à l'arrondi près.
    .differs = le total déclaré n'est pas la somme de ses contributions
    .exceeded = les contributions dépassent le total déclaré
    .help = cherchez une contribution manquante, comptée deux fois ou d'une autre période

IMP-004 = la somme des parts fait le tout
    .about = Des parts arrondies peuvent donner 99 ou 101 %, mais pas ce qu'aucun arrondi n'explique.
    .above = les parts donnent { $sum }, plus que le tout
    .below = les parts donnent { $sum }, moins que le tout, bien que chaque étape en ait une
    .differs = la part déclarée n'est pas celle du total que représente sa quantité
    .part = et cette part
    .help = cherchez une part manquante, comptée deux fois ou d'un autre tout
    .help-differs = vérifiez que la part et la quantité sont de la même contribution et de ce total, et que la part est en pour cent

IMP-005 = le modèle de caractérisation appartient à sa catégorie
    .about = Des résultats de modèles différents, ou de versions non nommées, ne peuvent être comparés (ISO 14044, 4.4.2).
    .model = ce modèle ne caractérise pas { $category }
    .version = cette version ne nomme ni rapport d'évaluation du GIEC, ni édition connue d'une méthode qui en contient un
    .silent = ce modèle a plusieurs versions, et aucune n'est nommée
    .unit = { $family } exprime cette catégorie en { $unit }, qui n'est pas l'unité de cette catégorie du rapport
    .help = nommez le modèle utilisé ; s'il n'est pas dans la liste, other avec reference
    .help-version = ajoutez version, par exemple IPCC AR6 pour le réchauffement ou EF 3.1 pour les autres catégories
    .help-unit = nommez la méthode qui a donné le chiffre, ou caractérisez de nouveau la catégorie avec une méthode dans cette unité

IMP-006 = un résultat négatif est un crédit et le dit
    .about = Un impact sous zéro est une déduction. Le lecteur doit voir de quoi, et que ce n'est pas une erreur de signe.
    .silent = ce résultat de { $category } est négatif et ne dit pas ce qu'il déduit
    .help = dites ce qu'il déduit dans sa note (note) ou dans le nom de la contribution (name) ; les crédits de recyclage vont sous inventory.endOfLife.credits

IMP-007 = toutes les catégories couvrent les mêmes étapes, ou disent en quoi elles diffèrent
    .about = Côte à côte, une catégorie qui compte moins d'étapes paraît plus petite qu'elle n'est (ISO 14044, 4.4.2).
    .narrower = les contributions font tout le total de { $category } sans des étapes que d'autres résultats comptent : { $stages }
    .help = listez sous covers les étapes que contient ce total, ou ajoutez les contributions des autres

IMP-008 = un score pondéré ne reste jamais seul, et n'appuie aucune comparaison publique
    .about = Pondérer, c'est choisir des valeurs. Les catégories doivent rester visibles, et l'ISO 14044 (4.4.5) exclut la pondération des comparaisons divulguées au public.
    .alone = le score accompagne { $count } des catégories qu'il pondère
    .compared = ce score figure dans un rapport qui appuie une comparaison divulguée au public
    .comparison = la comparaison
    .help = ajoutez sous impacts les catégories qu'il pondère, chacune avec méthode et résultat
    .help-compared = retirez le score, et comparez catégorie par catégorie

IMP-009 = l'entraînement et l'inférence sont distingués
    .about = L'entraînement a lieu une fois, l'inférence à chaque requête. Sans les distinguer, on ne peut pas dire ce que coûterait un usage accru.
    .together = les deux sont couverts, mais aucune activité ni contribution ne porte sur ceci seul : { $stages }
    .mixed = cette contribution réunit les deux
    .help = donnez à chacun une activité dans l'inventaire ou une contribution propre

IMP-010 = un résultat nul dit pourquoi il est nul
    .about = Zéro est une affirmation forte : ni absent, ni négligeable, ni inconnu. Le lecteur en attend la raison.
    .silent = ce résultat de { $category } est nul, n'a pas été mesuré et ne dit pas pourquoi
    .help = dites pourquoi dans sa note (note) ; s'il n'est pas connu, omettez-le ou déclarez-le withheld

IMP-011 = chaque total dit ce qui y contribue
    .about = Les vérificateurs cherchent les étapes qui font l'essentiel d'un impact (ISO 14044, 4.5.2).
    .missing = ce total de { $category } n'a pas de contributions
    .help = ajoutez contributions par étape, avec amount ou share

IMP-012 = chaque catégorie dit comment elle a été caractérisée
    .about = Les mêmes flux donnent d'autres résultats avec d'autres modèles (ISO 14044, 4.4.2.2).
    .missing = la catégorie { $category } ne nomme pas son modèle de caractérisation
    .help = ajoutez method avec model et version, par exemple { $model } et { $version }
    .help-model = ajoutez method avec model, par exemple { $model }
    .help-other = ajoutez method avec model: other, et la référence (reference) qui le décrit

IMP-013 = chaque catégorie demandée pour les systèmes d'IA est évaluée
    .about = L'électricité et les matières puisent dans les ressources fossiles, quel que soit leur carbone. Un rapport du niveau assured n'omet aucune catégorie recommandée.
    .missing = il n'y a pas de résultat pour { $categories }
    .help = ajoutez les catégories sous impacts ; l'énergie primaire est une autre catégorie, énergies renouvelables comprises

IMP-014 = un résultat comprend la fabrication des équipements que les activités ont occupés
    .about = Une activité porte une part de l'impact de la fabrication de ses équipements. Un résultat qui couvre la fabrication du matériel comprend ces parts, dans une contribution propre ou avec les activités.
    .end-of-life = le résultat compte pour la fin de vie moins que ce qu'entraîne le traitement des équipements
    .less = le résultat compte moins que ce que les activités portent de la fabrication de leurs équipements
    .far = le total dépasse de très loin ce que les activités portent de la fabrication de leurs équipements
    .help = vérifiez si des impacts incorporés manquent, ainsi que les unités des deux
    .help-apart = comparez la contribution de la fabrication du matériel aux impacts incorporés des activités, et vérifiez les unités des deux

IMP-015 = aucune contribution d'une étape ayant des activités ne manque
    .about = Le lecteur cherche les points chauds parmi les contributions. Si elles laissent une grande part du total, l'étape qui en fait le reste est peut-être la plus lourde.
    .missing = les contributions laissent une part du total supérieure au seuil de coupure, et ces étapes, qui ont des activités, n'en ont aucune : { $stages }
    .help = ajoutez une contribution pour chacune de ces étapes

IMP-016 = sous-totaux, scopes et compensations s'additionnent
    .about = Un chiffre qui est la somme d'autres doit l'être à l'arrondi près, quel que soit son nom.
    .subtotal = le sous-total n'est pas la somme des contributions de ses étapes
    .above = le sous-total dépasse le total dont il est une partie
    .within = ce sous-total est inférieur à un autre dont il a toutes les étapes
    .scopes = les scopes 1, 2 et 3 ne font pas le total déclaré
    .compensations = le total des compensations n'est pas leur somme
    .help = cherchez une partie manquante, comptée deux fois ou dans une autre unité ; le scope 2 va avec le total de sa propre méthode
