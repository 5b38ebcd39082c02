### Copies d'un rapport pour un public, l'empreinte du rapport complet, et les signatures.

redact-reason = Non public : destiné { $audience ->
    [regulator] aux autorités
   *[downstream] aux fournisseurs qui s'appuient sur le système
}
redact-done = { $name } : { $count ->
    [0] aucun chiffre n'est destiné à d'autres ; la copie est le rapport
    [one] un chiffre n'est pas communiqué dans la copie
   *[other] { $count } chiffres ne sont pas communiqués dans la copie
}
redact-written = { $pointer } : son nombre figure encore à la ligne { $line } de la copie
redact-follows = { $pointer } : il peut encore être calculé à partir de ce qui reste : { $range }
redact-guessable = l'empreinte permet d'essayer des nombres jusqu'à trouver le bon : ajoutez au rapport complet { $entry }, avec au moins { $count } caractères aléatoires, et refaites la copie, qui ne les contiendra pas
redact-read = textes libres et commentaires restent tels quels : relisez-les avant de publier la copie ; `ailca derive COPIE` montre ce que d'autres peuvent calculer
redact-copy = { $name } est déjà une copie aux chiffres non communiqués ; faites la copie à partir du rapport complet
redact-style = { $name } ne peut être récrit en place, par exemple quand un chiffre en remplace un autre par un alias ; écrivez ce chiffre en entier
redact-broken = la copie de { $name } ne serait pas bien formée :
redact-not-well-formed = { $name } n'est pas bien formé, et aucune copie n'en est faite :
digest-several = --canonical affiche la forme d'un seul rapport ; n'en nommez qu'un
verify-holds = { $name } : signé avec la clé de { $key }
    dit avec la signature : { $comment }
    SHA-256 de la forme canonique : { $digest }
    Cela montre qui a signé, et que ni mot ni valeur n'a changé depuis ; non que les chiffres sont vrais, ni avec combien de chiffres significatifs ils étaient écrits.
verify-page = Cela vaut pour le seul rapport que contient la page ; ce que la page montre n'a pas été examiné : `ailca render { $name }` la redessine à partir de ce rapport
verify-unreadable = { $name } : { $signature } n'est pas une signature entière telle que minisign l'écrit ; rien ne montre donc qui a signé ; demandez-la de nouveau
verify-other-key = { $name } : { $signature } a été faite avec une autre clé que celle de { $key } ; demandez la sienne à qui a signé
verify-mismatch = { $name } : { $signature } ne correspond pas : le rapport, la signature ou ce qui a été dit avec elle a changé depuis
verify-no-key = { $name } n'est pas une clé publique telle que minisign l'écrit : un commentaire, et la clé à la ligne suivante
verify-standard = un rapport de l'entrée standard n'a pas de signature à côté de lui ; nommez-en une avec --signature
