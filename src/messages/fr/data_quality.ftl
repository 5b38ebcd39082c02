### Qualité des données et incertitude.

DQ-001 = les chiffres des activités disent comment ils ont été obtenus
    .about = Sur le papier, un chiffre relevé au compteur ressemble à une supposition. La base dit quel poids chacun peut porter.
    .missing = chiffres d'activités sans base : { $count } ; voici le premier
    .help = ajoutez basis à chacun : metered, measured, calculated, estimated, default ou proxy

DQ-002 = la qualité des données est notée
    .about = La note dit jusqu'où se fier à un résultat (ISO 14044, 4.2.3.6).
    .missing = la qualité des données n'est pas notée sur technology, geography, time, completeness et reliability
    .help = ajoutez interpretation.dataQuality avec les cinq, de 1 (très bon) à 5 (très mauvais)

DQ-004 = les résultats portent une incertitude, et les choix principaux une analyse de sensibilité
    .about = On ne peut donner d'assurance sur un résultat dont on ignore la dispersion (ISO 14044, 4.5.3).
    .uncertainty = ce total n'indique pas son incertitude
    .sensitivity = il n'y a pas d'analyse de sensibilité
    .unit = ce résultat par unité fonctionnelle n'indique pas son incertitude
    .figure = ce résultat n'a ni total ni chiffre par unité fonctionnelle dont dire l'incertitude
    .help = ajoutez uncertainty au total : relative, ou interval
    .help-sensitivity = ajoutez interpretation.sensitivity : les choix principaux, chacun avec ce qui change
    .help-unit = ajoutez uncertainty à perFunctionalUnit.amount : relative, ou interval
    .help-figure = ajoutez total ou perFunctionalUnit, avec son incertitude (uncertainty)

DQ-003 = la part de données primaires est déclarée, et l'inventaire la porte
    .about = Elle dit combien du résultat climatique a été mesuré, et combien supposé (UIT-T L.1410, 7.3).
    .missing = la part du résultat climatique qui repose sur des mesures n'est pas déclarée
    .unsupported = une part du résultat est dite reposer sur des mesures, mais chaque chiffre des activités se dit estimé, par défaut ou de substitution, ou en est calculé
    .beyond = { $share } du résultat sont dits reposer sur des mesures, mais les émissions d'une énergie supposée en laissent { $most } au plus
    .assumed = la première énergie supposée
    .help = ajoutez interpretation.primaryDataShare, en % ; 0 est une réponse
    .help-unsupported = corrigez la part, ou basis pour les chiffres qui ont été mesurés

DQ-005 = un produit n'a pas plus de chiffres significatifs que ses facteurs
    .about = Des chiffres qu'aucun facteur ne porte ont l'air d'un savoir (ISO 14044, 4.2.3.6).
    .sharper = ces émissions ont { $digits } chiffres significatifs, mais le moins précis de l'énergie et de l'intensité en a { $least }
    .factor = le facteur le moins précis
    .help = arrondissez le résultat, ou donnez le facteur avec les chiffres qui ont servi au calcul

DQ-006 = l'année et le lieu d'une intensité conviennent à l'activité
    .about = L'intensité d'un réseau peut varier d'un facteur quatre en cinq ans, et d'un facteur de plusieurs dizaines d'un pays à l'autre (ISO 14044, 4.2.3.6).
    .place = cette intensité fondée sur la localisation est d'un autre pays que le centre de données qu'elle sert
    .site = le centre de données est ici
    .area = cette intensité est d'une autre partie du monde que le pays qu'elle sert
    .country = ce pays se trouve ailleurs
    .year = cette intensité est à { $years } ans de la période de l'activité
    .period = la période de l'activité
    .help-place = prenez l'intensité du réseau qui alimente le centre de données ; un contrat à l'étranger relève de marketBased
    .help-area = omettez area si le pays est connu ; sinon prenez l'intensité de la partie du monde où se trouve le pays
    .help-year = prenez l'intensité de l'année de l'activité, ou de la plus proche qui soit connue

DQ-007 = un chiffre pris ailleurs dit où
    .about = Sans sa source, nul ne peut retrouver un facteur ni savoir s'il vaut encore (ISO 14044, 4.2.3.6).
    .missing = facteurs, valeurs par défaut et données de substitution sans source : { $count } ; voici le premier
    .help = ajoutez source, l'id d'une entrée de sources ; si l'éditeur l'a mesuré, ajoutez basis: measured

DQ-008 = l'essentiel du résultat climatique repose sur des mesures
    .about = On peut difficilement donner une assurance sur un résultat surtout supposé.
    .minor = la moitié ou moins du résultat climatique repose sur des mesures
    .unknown = on ne sait pas combien du résultat climatique repose sur des mesures
    .help = mesurez ce qui pèse le plus, et déclarez la part sous interpretation.primaryDataShare

DQ-009 = un chiffre se trouve entre les bornes qu'il déclare
    .about = Des bornes qui laissent le chiffre dehors sont d'un autre chiffre ou d'une autre unité.
    .crossed = la borne inférieure dépasse la borne supérieure
    .outside = ce chiffre est hors des bornes qu'il déclare
    .wide = ces bornes sont à plus d'un facteur dix l'une de l'autre : elles n'apprennent rien du chiffre
    .help-wide = donnez des bornes du même ordre de grandeur, ou taisez le chiffre sans en donner
    .lower = la borne inférieure
    .upper = la borne supérieure
    .exact = ce chiffre est dit exact, et une incertitude est déclarée à côté
    .help-exact = retirez le qualificatif si la vraie valeur peut différer, ou l'incertitude si elle ne le peut pas
    .help = écrivez les deux bornes dans l'unité du chiffre : low, puis high
    .percent = une incertitude de { $relative } fait { $relative } fois le chiffre lui-même
    .below-zero = une incertitude de { $relative } descend au-dessous de zéro
    .none = une incertitude nulle dit que le chiffre est exact
    .help-relative = écrivez la demi-largeur comme fraction (0.05 pour ± 5 %), ou des bornes avec interval ; dites qualifier: exact de ce que personne n'a mesuré

DQ-010 = une activité qui a occupé des équipements a consommé de l'énergie
    .about = Zéro là où quelque chose a tourné est un capteur non relevé, ou un chiffre manquant.
    .zero = cette énergie est nulle, alors que l'activité a duré, occupé des équipements ou livré quelque chose
    .help = vérifiez le compteur ou l'outil ; si elle est seulement petite, donnez-la dans une unité plus petite ; si l'énergie n'est pas connue, omettez le chiffre ou déclarez-le withheld

DQ-011 = la meilleure fiabilité suppose des données mesurées
    .about = Dans la matrice de pedigree, la meilleure fiabilité désigne des données vérifiées issues de mesures. Si aucun chiffre n'est mesuré, la note promet ce que l'inventaire ne contient pas.
    .unmeasured = la fiabilité est notée 1, mais aucun chiffre d'activité n'est mesuré ou relevé
    .first = le premier chiffre qui dit sa base
    .help = notez ce que sont les données, ou signalez les chiffres mesurés par `basis: measured`

DQ-012 = une part ne dépasse pas le tout
    .about = Une partie ne peut dépasser ce dont elle est une partie : une part supérieure à un est une erreur d'unité, ou une partie comptée deux fois.
    .above = { $share } dépasse le tout
    .help = 80 %, par exemple, s'écrit value: 80 avec unit: "%", ou value: 0.8 avec unit: "1"

DQ-013 = un chiffre est le même partout où il est déclaré
    .about = De deux nombres imprimés pour le même chiffre, l'un est faux, et le lecteur ne peut dire lequel.
    .differs = ce chiffre est aussi déclaré, dans « { $place } », avec un nombre qui ne le rejoint pas
    .also = ce qui y est imprimé
    .help = corrigez celui qui est faux ; ou, si les deux ne sont pas le même chiffre, dites dans une note de quoi est chacun

DQ-014 = ce qui découle de facteurs n'est pas dit relevé au compteur
    .about = Un compteur relève l'énergie, et l'eau sur site. Les gaz à effet de serre de l'électricité, l'eau des centrales et les parts de fabrication découlent de facteurs : qui les prend pour des relevés s'y fie trop.
    .computed = aucun compteur ne relève ce chiffre, qui découle d'un facteur ; chiffres de cette sorte dits relevés ou mesurés : { $count }
    .same = un autre
    .help = indiquez la base `calculated` s'il découle d'un chiffre mesuré, sinon `estimated`, `default` ou `proxy` ; si un instrument l'a relevé, dites dans une note lequel

DQ-015 = un relevé n'est pas le produit d'autres chiffres jusqu'au dernier
    .about = Deux relevés et leur quotient s'accordent jusqu'aux décimales imprimées du quotient. S'ils s'accordent bien au-delà, l'un des deux a été calculé.
    .product = { $figure } est dit « { $basis } », et découle d'autres chiffres avec plus de décimales que ceux-ci n'en ont
    .figure = ce chiffre
    .help = s'il a été calculé, indiquez la base `calculated` ; s'il a été relevé, dites dans une note pourquoi l'accord est si bon

DQ-016 = une mesure n'est inscrite qu'une fois
    .about = Deux exécutions ne consomment jamais la même énergie ni la même eau jusqu'au dernier chiffre. Un relevé inscrit pour deux activités compte double.
    .twice = l'énergie mesurée de cette activité, { $figure }, est à chaque chiffre celle de « { $other } », et rien ne dit que les deux n'en font pas une
    .run = cette activité déclare l'exécution { $run } avec l'énergie que « { $other } » en déclare : une seule mesure compte double
    .same = la même exécution ici
    .energy = cette énergie
    .other = la même énergie ici
    .twice-water = l'eau relevée sur site de cette activité, { $figure }, est à chaque chiffre celle de « { $other } », et rien ne dit que les deux n'en font pas une
    .water = cette eau
    .other-water = la même eau ici
    .help = retirez l'une des deux ; si un même relevé a été réparti entre elles, déclarez la part de chacune avec la base `calculated`, ou dites-le dans une note
