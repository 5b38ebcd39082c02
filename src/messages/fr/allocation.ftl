### La répartition de ce qui est partagé.

ALC-001 = ce qui est partagé est réparti selon une règle déclarée
    .about = Équipements et modèles de base servent à beaucoup d'usages. La part qui revient à ce système dépend de la règle d'affectation (ISO 14044, 4.3.4).
    .unruled = une part d'un bien que d'autres utilisent aussi est comptée ici, mais aucune règle d'affectation n'est déclarée
    .help = ajoutez goalAndScope.allocation : subject, rule comme deviceHours, et share si la part est fixe

ALC-002 = les parts d'une même chose ne dépassent pas le tout
    .about = On ne répartit pas plus que le tout, quelle que soit la règle.
    .above = les parts de { $subject } donnent { $sum }, plus que le tout
    .part = et cette part
    .help = cherchez une part comptée deux fois, ou d'une autre chose

ALC-003 = l'entraînement réparti sur l'usage dit sur combien d'usage
    .about = Divisé par un million de requêtes, l'entraînement pèse mille fois plus que divisé par un milliard (UIT-T L.1801, 8.1).
    .unstated = ce résultat de { $category } par unité d'usage contient l'entraînement, mais rien ne dit sur combien d'unités il est réparti
    .beyond-service = servir { $units } unités prendrait { $years } années au rythme des unités fournies
    .delivered = les unités fournies pendant la période
    .help-beyond = vérifiez le préfixe des deux nombres ; répartissez l'entraînement sur ce que le service fournira tant qu'il dure
    .unborne = ce résultat par unité est inférieur à la part d'entraînement que chaque unité doit porter
    .help = ajoutez goalAndScope.functionalUnit.delivered, ou units à l'affectation (allocation) de l'entraînement ; si l'entraînement n'est pas dans le chiffre, listez ses étapes sous covers

ALC-004 = une affectation économique, ou par une autre règle, est justifiée
    .about = Les relations physiques passent d'abord ; le prix ne sert qu'à défaut (ISO 14044, 4.3.4.2).
    .economic = ceci est réparti selon le prix ou les recettes, et rien ne dit pourquoi aucune relation physique ne convient
    .other = ceci est réparti selon une règle hors liste, et rien ne dit laquelle ni pourquoi
    .help = ajoutez justification
