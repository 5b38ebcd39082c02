### Revue critique.

REV-001 = une revue critique indépendante a eu lieu
    .about = D'autres que l'éditeur ont examiné le rapport (ISO 14044, 6).
    .missing = il n'y a pas de revue critique
    .incomplete = la revue n'est pas indépendante, ou ne dit pas tout ce qui est demandé : { $keys }
    .help = ajoutez review avec kind (externalExpert ou panel), standard, reviewers, statement et date

REV-002 = les vérificateurs ne sont pas l'éditeur, et une comparaison en a trois
    .about = Une revue n'inspire confiance que de l'extérieur ; une comparaison touche des tiers, c'est donc un comité qui en fait la revue (ISO 14044, 6.3).
    .publisher = ce vérificateur appartient à l'organisation qui publie le rapport
    .own = l'éditeur
    .dependent = ce vérificateur n'est pas indépendant
    .silent = rien ne dit si ce vérificateur est indépendant
    .few = le rapport appuie une comparaison divulguée au public, et le comité compte { $count } au lieu de trois
    .small = le comité compte { $count } au lieu de trois
    .twice = ce vérificateur est déjà nommé
    .twice-small = ce vérificateur est déjà nommé : le comité compte { $count } au lieu de trois
    .help = faites appel à des vérificateurs extérieurs, ou dites internalExpert
    .help-silent = ajoutez independent : true ou false
    .help-twice = nommez chaque vérificateur une fois, ou distinguez deux homonymes
    .help-few = réunissez un comité d'au moins trois

REV-003 = la revue porte sur cette révision
    .about = Un rapport qui a changé après sa revue n'a pas fait l'objet d'une revue.
    .other = la revue a porté sur la révision { $reviewed }, celle-ci est la révision { $revision }
    .unstated = la revue ne dit pas sur quelle révision elle porte ; celle-ci est la révision { $revision }
    .help = soumettez cette révision à la revue, ou déclarez celle qui l'a été
    .before = la revue est datée d'avant le dernier jour couvert par le rapport, le { $last }
    .help-before = corrigez la date, ou soumettez à la revue les chiffres venus après

REV-004 = un comité a un président
    .about = Le président répond du comité (ISO 14044, 6.3).
    .missing = aucun vérificateur n'est désigné comme président du comité
    .help = ajoutez chair: true à un vérificateur
