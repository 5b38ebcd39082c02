### Acceptations de constats.

ACC-001 = une acceptation correspond à un constat
    .about = Une acceptation qui ne correspond à rien cache au lecteur à quoi elle servait : le constat a été corrigé, s'est déplacé, ou n'a jamais existé.
    .matches-nothing = { $rule } n'a aucun constat à « { $path } » : cette acceptation ne correspond à rien
    .help = supprimez-la si le constat est corrigé ; sinon donnez le chemin que `ailca check --format json` montre sous `path`
    .unknown = « { $rule } » n'est pas une règle : cette acceptation ne correspond à rien
    .unknown-help = l'identifiant de la règle figure au-dessus de chaque constat

ACC-002 = une acceptation n'a pas expiré
    .about = Une acceptation ne vaut qu'un temps. Passé son dernier jour, le constat compte comme s'il n'avait jamais été accepté, et il faut décider à nouveau.
    .expired = l'acceptation de { $rule } a expiré le { $day }
    .help = corrigez le constat, ou acceptez-le à nouveau avec une raison et un jour nouveaux

ACC-003 = une acceptation dit pourquoi
    .about = Qui voit un constat accepté veut savoir pourquoi. Une entrée écrite par `ailca check --write-acceptances` attend sa raison, et n’accepte rien tant qu’elle n’en a pas.
    .to-be-said = la raison reste à donner : cette acceptation n’accepte encore rien
    .help = dites à la place de TODO pourquoi le constat demeure, ou corrigez-le et supprimez l’entrée
