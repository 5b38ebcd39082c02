### Les frontières du système.

BND-001 = chaque étape du cycle de vie est listée
    .about = Une étape omise sans un mot ressemble à zéro. Les lister toutes montre au lecteur ce que couvre un résultat (ISO 14044, 4.2.3.3).
    .missing = les frontières ne disent pas si ces étapes sont couvertes : { $stages }
    .help = listez chacune sous goalAndScope.boundary : included, partial, excluded ou notApplicable, avec une justification sauf si included

BND-002 = ce qui n'est pas pleinement inclus est justifié
    .about = Le lecteur doit pouvoir juger si ce qui a été omis importe (ISO 14044, 4.2.3.3).
    .silent = l'étape { $stage } n'est pas pleinement incluse, et aucune raison n'est donnée
    .help = ajoutez une justification (justification)

BND-003 = ce qui est inclus est compté, et ce qui est exclu ne l'est pas
    .about = Les frontières annoncent ce que contiennent l'inventaire et les résultats.
    .absent = l'étape { $stage } est dite incluse, mais ni activité ni résultat ne la compte
    .counted = l'étape { $stage } est dite non couverte, mais elle est comptée
    .here = elle est comptée ici
    .help = ajoutez-lui une activité ou une contribution, ou dites partial ou excluded avec une justification
    .help-counted = dites included, ou retirez-la de l'inventaire et des résultats

BND-004 = fabrication du matériel, entraînement, inférence et fin de vie sont couverts
    .about = Des rapports qui omettent l'une d'elles ne peuvent être comparés (ITU-T L.1801, 8.1).
    .missing = ces étapes ne sont pas couvertes : { $stages }
    .help = évaluez-les, au moins en partie

BND-009 = chaque énergie dit où elle a été prise
    .about = Accélérateurs, serveurs et site entier diffèrent d'un facteur deux et plus ; sans cette frontière, le PUE est appliqué deux fois ou jamais.
    .unstated = cette énergie ne dit pas où elle a été prise
    .accelerator-only = seule l'énergie des accélérateurs est donnée, alors que l'étape { $stage } est dite pleinement incluse
    .whole = dite pleinement incluse
    .help = ajoutez boundary : accelerator, server, it ou facility ; un outil comme CodeCarbon mesure server
    .help-whole = ajoutez l'énergie de server, it ou facility, ou dites partial avec une justification
