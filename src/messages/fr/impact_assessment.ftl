### L'évaluation des impacts.

IMP-001 = le changement climatique est évalué
    .about = C'est la seule catégorie que tous les guides demandent (ITU-T L.1801, 8.1).
    .missing = il n'y a pas de résultat pour le changement climatique
    .help = ajoutez impacts.climateChange.locationBased, avec un total ou un résultat par unité fonctionnelle

IMP-002 = l'eau et les minéraux et métaux sont évalués aussi
    .about = Le carbone seul cache ce qui est déplacé vers l'eau et les matières (ISO 14044, 4.4.2).
    .missing = il n'y a pas de résultat pour { $categories }
    .help = ajoutez les catégories sous impacts

IMP-003 = les contributions font le total
    .about = Un lecteur qui additionne les parties doit trouver le total à l'arrondi près.
    .differs = le total déclaré n'est pas la somme de ses contributions
    .exceeded = les contributions dépassent le total déclaré
    .help = cherchez une contribution manquante, comptée deux fois ou d'une autre période

IMP-004 = les parts font le tout
    .about = Des parts arrondies peuvent donner 99 ou 101 %, mais pas ce qu'aucun arrondi n'explique.
    .above = les parts donnent { $sum }, plus que le tout
    .below = les parts donnent { $sum }, moins que le tout, bien que chaque étape en ait une
    .part = et cette part
    .help = cherchez une part manquante, comptée deux fois ou d'un autre tout

IMP-005 = le modèle de caractérisation appartient à sa catégorie
    .about = Des résultats de modèles différents, ou de versions non nommées, ne peuvent être comparés (ISO 14044, 4.4.2).
    .model = ce modèle ne caractérise pas { $category }
    .version = cette version ne nomme aucun rapport d'évaluation du GIEC
    .help = nommez le modèle utilisé ; s'il n'est pas dans la liste, other avec reference
    .help-version = écrivez ainsi : IPCC AR6

IMP-009 = l'entraînement et l'inférence sont distingués
    .about = L'entraînement a lieu une fois, l'inférence à chaque requête. Sans les distinguer, on ne peut pas dire ce que coûterait un usage accru.
    .together = les deux sont couverts, mais aucune activité ni contribution ne porte sur ceci seul : { $stages }
    .mixed = cette contribution réunit les deux
    .help = donnez à chacun une activité dans l'inventaire ou une contribution propre
