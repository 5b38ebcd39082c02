### Allégations et comparaisons.

CMP-001 = ce qui est comparé se ressemble en unité, frontières et méthodes
    .about = On ne compare que des résultats semblables (ISO 14044, 4.2.3.7).
    .unlike = { $key } vaut false : les deux côtés de cette allégation diffèrent
    .claim = l'allégation
    .silent = cette allégation ne dit pas si les deux côtés se ressemblent en : { $keys }
    .help = évaluez les deux côtés de la même façon, ou renoncez à la comparaison
    .help-silent = ajoutez chacun avec true ou false
    .boundaries = sameBoundary vaut true, mais l'énergie du système est relevée à { $own } et l'autre à { $other }
    .own = le chiffre du système

CMP-002 = une comparaison divulguée au public a été soumise à la revue d'un comité
    .about = Une comparaison touche des tiers ; plusieurs parties intéressées en font la revue avant sa divulgation (ISO 14044, 6.3).
    .missing = cette comparaison n'a pas fait l'objet d'une revue critique
    .alone = la revue n'a pas été menée par un comité
    .claim = la comparaison
    .claim-alone = cette allégation n'a pas été soumise à un comité, et le rapport n'en fait pas une affirmation comparative
    .help = soumettez-la à la revue d'un comité d'au moins trois personnes : review.kind panel
    .help-claim = si elle vise le produit d'un tiers, mettez goalAndScope.comparativeAssertion à true et soumettez-la à un comité d'au moins trois personnes ; face à une version antérieure du même produit, rien de tel n'est demandé

CMP-003 = une réduction ou un facteur allégué découle de ses chiffres
    .about = Un lecteur qui divise les deux chiffres doit trouver l'allégation à l'arrondi près.
    .reduction = la réduction alléguée ne découle pas des deux chiffres
    .factor = le facteur allégué ne découle pas des deux chiffres
    .each-other = le facteur annoncé ne découle pas de la réduction annoncée
    .reduction-of-it = la réduction de la même affirmation
    .help-each-other = le facteur est 1 ÷ (1 − réduction) si les deux portent sur la même chose : corrigez l'un des deux, ou faites-en deux affirmations, chacune avec ses chiffres
    .unsupported = cette allégation porte un nombre, mais pas les deux chiffres dont il vient
    .help = reduction vaut 1 − own ÷ other, factor vaut other ÷ own : corrigez l'allégation ou les chiffres
    .help-unsupported = ajoutez climateChange, energy ou water avec own et other
    .words-times = les mots de cette allégation ne découlent pas des deux chiffres : l'autre vaut { $derived } fois celui du système
    .words-less = les mots de cette allégation ne découlent pas des deux chiffres : celui du système est inférieur à l'autre de { $derived }
    .figure = l'un des deux chiffres
    .own = le chiffre du système dans cette allégation est { $own }, alors que le rapport déclare { $report } par unité
    .per-unit = déclaré par unité
    .help-own = comparez ce que déclare le rapport, ou précisez dans l'allégation à quoi se rapporte le chiffre

CMP-004 = les mots de neutralité reposent sur des résultats, non sur des compensations
    .about = Ce qui est acheté ailleurs n'abaisse pas ce qu'un système émet (ISO/IEC 21031). Ces mots demandent des résultats nuls.
    .offset = « { $word } » est allégué, alors que les résultats ne sont pas nuls et que des compensations sont listées
    .unsupported = « { $word } » est allégué, et aucun résultat du rapport ne le montre
    .compensation = ceci n'abaisse pas le résultat
    .help = dites ce qui a été réduit, par des chiffres du rapport, et nommez les compensations à part

CMP-005 = les chiffres comparés diffèrent de plus que leur incertitude
    .about = Là où les deux peuvent être égaux, on ne sait lequel est meilleur (ISO 14044, 4.5.3).
    .overlap = compte tenu de leur incertitude, les deux chiffres de cette allégation peuvent être égaux
    .other = l'autre chiffre
    .help = dites qu'aucune différence n'a pu être montrée, ou précisez les chiffres

CMP-006 = une allégation sur le carbone dit ce que devient l'eau
    .about = Ce qui épargne du carbone peut coûter de l'eau, comme le refroidissement (ISO 14044, 4.4.2).
    .alone = l'allégation ne compare que le changement climatique, alors que le rapport évalue l'eau
    .help = ajoutez water avec own et other à l'allégation

CMP-007 = ce qu'un texte compare figure parmi les comparaisons
    .about = Une phrase qui place un système devant un autre touche le public comme une allégation, et demande autant : les chiffres des deux, pour une même unité et de mêmes frontières, et un comité (ISO 14044, 5.3 et 6.3).
    .unlisted = ce texte place le système devant « { $other } », et le rapport ne liste aucune comparaison
    .help = ajoutez-la sous comparisons avec les chiffres des deux, et mettez goalAndScope.comparativeAssertion à true si l'autre est le produit d'un tiers ; ou omettez la comparaison
