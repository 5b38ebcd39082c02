### D'un brouillon à un premier rapport : ce qui a été écrit sans qu'aucun fichier ne le dise, et ce qui reste à répondre.

start-head = Un premier rapport : ce que disent les fichiers, le périmètre autant qu'il est connu, et les sommes qui en découlent. Les commentaires nomment la règle qui demandera ce qui manque.
    À vérifier avec :  ailca check
start-partial = Ce que comptent les fichiers ; on ne sait pas encore s'il y a eu davantage
start-not-known = Pas encore connu
start-not-all = On ne sait pas encore si tout en est compté
start-partial-stages = { $count ->
    [one] les fichiers comptent cette étape, sans dire si c'est toute l'étape
   *[other] les fichiers comptent ces étapes, sans dire si c'est tout ce qu'elles contiennent
} : { $stages } ; écrit comme partial sous goalAndScope.boundary : dites included là où c'est tout
start-unknown-stages = { $count ->
    [one] aucun fichier ne compte cette étape
   *[other] aucun fichier ne compte ces { $count } étapes
} : { $stages } ; écrit comme excluded, « Pas encore connu », sous goalAndScope.boundary, ce qui n'est pas une raison pour `disclosure` : dites pourquoi, dites notApplicable là où il n'y en a pas, ou comptez-les
start-sum = { $count ->
    [one] le résultat climatique est ce que déclare la seule activité
   *[other] le résultat climatique est la somme de ce que déclarent { $count } activités
} : { $total }
start-no-activity = aucun résultat climatique n'est établi : aucun fichier ne déclare d'activité
start-silent = aucun résultat climatique n'est établi, puisque { $count ->
    [one] { $first } ne déclare
   *[other] { $first } et d'autres ({ $count } en tout) ne déclarent
} pas d'émissions fondées sur la localisation, et qu'aucune ne s'en déduit : donnez l'énergie avec l'approvisionnement en électricité, ou les émissions
start-no-sum = aucun résultat climatique n'est établi : ce que déclarent les activités est nul, ou n'a pas de borne supérieure
start-not-read = aucun résultat climatique n'est établi : tout ce que disent les fichiers n'a pas la forme qu'un rapport demande, comme le montre `ailca check`
start-open = { $disclosure ->
    [0] rien n'est ouvert jusqu'à `disclosure`
    [one] une question est ouverte jusqu'à `disclosure`
   *[other] { $disclosure } questions sont ouvertes jusqu'à `disclosure`
}, { $comparable ->
    [0] aucune autre
    [one] une de plus
   *[other] { $comparable } de plus
} jusqu'à `comparable`
start-question = { $place } (ligne { $line }, pour `{ $level }`) : { $words }{ $more ->
    [0] {""}
   *[other] {" "}({ $more } autres semblables)
}
start-stands = pour l'instant : « { $text } »
start-option = on y répond par { $option }
start-why = pourquoi : { $clause } ({ $rule })
start-why-rule = pourquoi : `ailca explain { $rule }`
new-options = pas de terminal, donc rien n'a été demandé ; réponses : --from FICHIER… (ce que des outils ont écrit), --publisher, --system, --title, --functional-unit
new-asking = Un premier rapport : une réponse vide prend ce qui est entre crochets.
new-ask-from = De quel fichier d'un outil partir (CodeCarbon, fiche de modèle, ...) ? Des chiffres déjà mesurés n'ont pas à être saisis à nouveau.
new-ask-publisher = Qui publie le rapport ? Quelqu'un doit en répondre (ISO 14044, 5.2).
new-ask-system = Comment s'appelle le système d'IA ? Un rapport porte sur un seul système.
new-ask-stage = À quelle étape du cycle de vie appartiennent les exécutions ? Le fichier ne le dit pas, et les étapes sont distinguées (ISO 14044, 4.2.3.3).
new-ask-functional-unit = À quoi se rapportent les résultats, comme dans « request: Réponse de 400 jetons à une invite » ? Sans cela, rien ne se compare (ISO 14044, 4.2.3.2).
new-not-text = ces octets ne sont pas du texte (UTF-8)
new-service = dites ce qui est compté, deux-points et une phrase, comme « request: Réponse de 400 jetons à une requête en texte » ; on compte : { $units }
new-unknown = pas encore connu
new-broken-off = les questions ont été interrompues, et rien n'a été écrit ; --no-questions n'en pose aucune
