### Revue critique.

REV-001 = une revue critique indépendante a eu lieu
    .about = D'autres que l'éditeur ont examiné (ISO 14044, 6).
    .missing = il n'y a pas de revue critique
    .incomplete = la revue n'est pas indépendante, ou ne dit pas tout ce qui est demandé : { $keys }
    .help = ajoutez review avec kind (externalExpert ou panel), standard, reviewers, statement et date
