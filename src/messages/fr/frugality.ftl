### Frugalité.

FRG-001 = le besoin d'IA a été examiné face à des solutions plus légères
    .about = Le système le plus léger est celui dont on n'a pas besoin (AFNOR SPEC 2314).
    .missing = le rapport ne dit pas pourquoi l'IA était nécessaire
    .alternatives = aucune solution plus légère examinée n'est listée
    .help = ajoutez practices.need avec statement et alternatives
    .help-alternatives = ajoutez alternatives : méthodes plus simples, modèles plus petits, aucun système

FRG-002 = les mesures de sobriété sont listées avec leur effet
    .about = Une mesure avec son effet peut servir à d'autres (AFNOR SPEC 2314).
    .missing = aucune mesure n'est listée
    .effect = cette mesure ne dit pas ce qu'elle a changé
    .help = ajoutez practices.measures, chacune avec description et effect
    .help-effect = ajoutez effect, en chiffres s'il y en a

FRG-003 = un système dit frugal remplit les conditions du mot
    .about = Le mot demande trois choses : que l'IA soit nécessaire, que producteur, fournisseur et client aient adopté de bonnes pratiques, et que les usages aient été confrontés aux limites planétaires (AFNOR SPEC 2314).
    .unsupported = le système est dit frugal, mais practices ne montre pas : { $keys }
    .help = ajoutez-les, ou mettez frugalClaim à false
