### Qualité des données et incertitude.

DQ-001 = les chiffres des activités disent comment ils ont été obtenus
    .about = Sur le papier, un chiffre relevé au compteur ressemble à une supposition. La base dit quel poids chacun peut porter.
    .missing = chiffres d'activités sans base : { $count } ; voici le premier
    .help = ajoutez basis à chacun : metered, measured, calculated, estimated, default ou proxy

DQ-002 = la qualité des données est notée
    .about = La note dit jusqu'où se fier à un résultat (ISO 14044, 4.2.3.6).
    .missing = la qualité des données n'est pas notée sur technology, geography, time, completeness et reliability
    .help = ajoutez interpretation.dataQuality avec les cinq, de 1 (très bon) à 5 (très mauvais)

DQ-004 = les totaux portent une incertitude, et les choix principaux une analyse de sensibilité
    .about = On ne peut assurer un résultat dont on ignore la dispersion (ISO 14044, 4.5.3).
    .uncertainty = ce total ne dit pas son incertitude
    .sensitivity = il n'y a pas d'analyse de sensibilité
    .help = ajoutez uncertainty au total : relative, ou interval
    .help-sensitivity = ajoutez interpretation.sensitivity : les choix principaux, chacun avec ce qui change
