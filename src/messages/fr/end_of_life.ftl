### Fin de vie.

EOL-001 = la somme des parts des voies de traitement fait le tout
    .about = Tout matériel finit quelque part ; celui dont la destination est inconnue relève de la voie unknown.
    .above = les parts des voies font { $sum }, plus que le tout
    .below = les parts des voies font { $sum }, moins que le tout
    .share = intervient
    .help = attribuez le reste à la voie unknown, ou corrigez les parts

EOL-002 = les crédits de recyclage restent à part
    .about = Ce que le recyclage épargne à d'autres n'allège pas ce système (ISO 14044, 4.3.4.3 ; UIT-T L.1410) : déduit, il cache l'impact du traitement.
    .netted = cette contribution est l'impact du traitement moins le crédit
    .credit = le crédit
    .help = comptez l'impact du traitement, et laissez le crédit sous inventory.endOfLife.credits
    .negative = cet impact du traitement est négatif : c'est un crédit, ou il en contient un
    .help-negative = indiquez l'impact du traitement seul, et le crédit sous inventory.endOfLife.credits
