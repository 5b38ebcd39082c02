### Ce que montrent les éditeurs.

assist-required = Obligatoire.
assist-range = Nombre.
    .both = Nombre de { $least } à { $most }.
    .least = Nombre à partir de { $least }.
    .most = Nombre jusqu’à { $most }.
assist-units = Unités : { $units }
assist-missed = Demandé à partir du niveau `{ $level }` ({ $rules })
assist-likely = probable, pas sûr
assist-fix-all = Faire toutes les modifications sûres de `ailca fix`
assist-no-id = il n’y a pas ici d’identifiant à renommer
assist-not-an-id = un identifiant compte de un à 64 lettres, chiffres, points, tirets et tirets bas, et commence par une lettre ou un chiffre
assist-id-taken = une autre entrée porte déjà cet identifiant
assist-not-written = le texte est écrit de telle sorte que l’identifiant ne peut être changé seul ; changez-le à la main
lsp-not-initialized = la première requête doit être `initialize`
lsp-initialized = ce serveur est déjà initialisé
lsp-shut-down = ce serveur est arrêté ; seul `exit` peut suivre
lsp-no-method = ce serveur ne connaît pas { $method }
lsp-no-parameters = les paramètres de { $method } sont illisibles : { $detail }
lsp-no-message = message illisible : { $detail }
lsp-no-document = { $uri } n’est pas ouvert
lsp-ended = le serveur s’est arrêté par un défaut qui est le sien
