### Ce qu'on sait d'outils.

ADV-001 = aucun chiffre ne repose sur une version d'outil connue pour le fausser
    .about = Les outils ont des défauts, et certains changent les chiffres. Quand une source nomme outil et version, ce qu'on sait de cette version est dit, avec la correction exacte s'il y en a une.
    .figure = { $advisory } : ce chiffre vient de { $tool } { $version }, où { $effect }
    .source = { $advisory } : de { $tool } { $version } on sait que { $effect }
    .corrected = corrigé : { $written } ÷ { $pue } = { $corrected } ; voir { $reference }
    .divide = divisez le chiffre par le PUE, qui n'est pas déclaré ici ; voir { $reference }
    .remedy = { $remedy } ; voir { $reference }
    .pue = PUE du lieu

ADV-002 = ce qu'un outil estime n'est pas dit mesuré
    .about = Certains outils ne lisent aucun compteur : ils multiplient des heures, des puissances assignées et des tailles. Leurs chiffres sont utiles, et sont des estimations.
    .measured = { $tool } ne mesure rien : il calcule à partir de ceci : { $how } ; chiffres de cet outil dits relevés ou mesurés : { $count } ; voici le premier
    .same = un autre
    .tool = cet outil
    .help = indiquez la base `estimated`, ou nommez la source qui a mesuré ; voir { $reference }

advisories-estimates = { $tool } ne mesure rien : il calcule à partir de ceci : { $how }
advisories-unknown = rien n'est connu de « { $tool } » ; il y a : { $known }
advisories-by-pue = divisez le chiffre par le PUE de son lieu
advisories-every-version = toutes les versions
