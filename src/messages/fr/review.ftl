### Revue critique.

REV-001 = une revue critique indépendante a eu lieu
    .about = D'autres que l'éditeur ont examiné (ISO 14044, 6).
    .missing = il n'y a pas de revue critique
    .incomplete = la revue n'est pas indépendante, ou ne dit pas tout ce qui est demandé : { $keys }
    .help = ajoutez review avec kind (externalExpert ou panel), standard, reviewers, statement et date

REV-002 = les réviseurs ne sont pas l'éditeur, et une comparaison en a trois
    .about = Une revue n'inspire confiance que de l'extérieur ; une comparaison touche des tiers, un comité la revoit donc (ISO 14044, 6.3).
    .publisher = ce réviseur est de l'organisation qui publie le rapport
    .own = l'éditeur
    .dependent = ce réviseur n'est pas indépendant
    .silent = rien ne dit si ce réviseur est indépendant
    .few = le rapport appuie une comparaison divulguée au public, et les réviseurs sont { $count } au lieu de trois
    .help = faites appel à des réviseurs extérieurs, ou dites internalExpert
    .help-silent = ajoutez independent : true ou false
    .help-few = réunissez un comité d'au moins trois

REV-003 = la revue porte sur cette révision
    .about = Un rapport qui a changé après sa revue n'a pas été revu.
    .other = la révision { $reviewed } a été revue, celle-ci est la révision { $revision }
    .unstated = la revue ne dit pas sur quelle révision elle porte ; celle-ci est la révision { $revision }
    .help = faites revoir cette révision, ou déclarez celle qui l'a été

REV-004 = un comité a un président
    .about = Le président répond du comité (ISO 14044, 6.3).
    .missing = aucun réviseur n'est désigné comme président du comité
    .help = ajoutez chair: true à un réviseur
