### Ce que les sorties disent autour des constats.

range = { $low } à { $high }
range-most = au plus { $high }
range-open = au moins { $low }
figure-read = { $written } (soit { $range })
operand = { $written }, soit { $range }
operand-plain = { $written }
operand-exact = { $written }, pris pour exact
at = à { $place }, { $pointer }
accepted = accepté jusqu'au { $day } : { $reason } (le constat compte toujours)
summary-acceptances = { $name } : { $counts }
summary-profile = conforme au profil { $profile }
summary-profile-not = non conforme au profil { $profile }
migrate-done = { $name } a été migré : { $way }
migrate-no-report = { $name } n'a pas de schemaVersion : ce n'est pas un rapport, il reste tel quel
migrate-nothing = { $name } est déjà de la version { $way }
migrate-decide = à vous de décider : { $count }
migrate-left = laissé tel quel, la nouvelle version ne l'admet pas : { $count }
migrate-first = { $name } est écrit en version { $version } du schéma, alors que son texte serait modifié comme un rapport en { $newest } ; lancez d'abord `ailca migrate { $name }`
read-as-newest = { $name } est écrit en version { $version } et a été lu comme { $newest } : les chemins sont ceux de { $newest }
argument-unknown = il n'y a pas d'option { $argument }
argument-command = il n'y a pas de commande { $argument }
argument-value = « { $value } » n'est pas une valeur de { $argument }
argument-missing = il manque { $argument }
argument-other = les arguments ne conviennent pas : { $detail }
argument-conflict = { $argument } ne va pas avec { $other } ; donnez l'un des deux
argument-no-command = il manque une commande
argument-not-text = un argument n'est pas en UTF-8 ; renommez le fichier, ou nommez son dossier
next-command = ensuite :  { $command }
schema-state-released = publiée
schema-state-as-released = telle que publiée
schema-state-not-released = pas encore publiée
schema-frozen = { $path } est figé, et son empreinte se trouve dans { $lock }.
    Ensuite : ajoutez "{ $version }" à la liste de src/schema/released.rs.
failure-no-lock = { $path } : il n'y en a pas, ce dossier n'est donc pas celui des schémas publiés ; lancez la commande à la racine du projet, ou donnez --folder
migrate-would = ce qui est affiché est { $name } amené { $way } ; aucun fichier n'a été écrit
argument-known = valeurs possibles : { $words }
value-no-language = il n'y a pas de messages en « { $tag } » ; connues : { $known }
value-no-day = un jour s'écrit AAAA-MM-JJ, par exemple 2026-03-31
value-no-urn = un URN commence par urn:, par exemple urn:uuid:7d9f4b52-1c1e-4c58-9f0e-2b6a4f1d8c33
value-no-percent = un nombre de 0 à 100 est attendu
value-no-hours = un nombre d'heures supérieur à zéro est attendu, par exemple 43800
value-no-stage = une étape du cycle de vie est attendue, ou PROJET=ÉTAPE ; il y a : { $known }
argument-near = proche : { $words }
stated = déclaré { $figure }
axis-computed = calculé
axis-possible = possible
axis-stated = déclaré
axis-scale =
    .linear = échelle linéaire
    .logarithmic = échelle logarithmique
proof-equal = { $formula } = { $result } ({ $derived }), ce qui est incompatible avec { $stated } : aucun choix de valeurs vraies ne convient
proof-open = { $formula } donne { $derived }, ce qui est incompatible avec { $stated } : aucun choix de valeurs vraies ne convient
proof-at-most = { $formula } = { $result } ({ $derived }) est le maximum possible, et { $stated } est au-dessus
proof-at-least = { $formula } = { $result } ({ $derived }) est le minimum possible, et { $stated } est au-dessous
proof-margin = { $formula } = { $result } ({ $derived }) ; avec tout ce qui peut les séparer, { $possible } est possible, et { $stated } est en dehors
proof-slip = { $formula } = { $result } ({ $derived }) est une limite que { $stated } respecte, mais de façon si exacte qu'une erreur est plus probable
proof-equal-alone = { $figure } est incompatible avec { $stated } : aucun choix de valeurs vraies ne convient
proof-at-most-alone = { $figure } est le maximum possible, et { $stated } est au-dessus
proof-at-least-alone = { $figure } est le minimum possible, et { $stated } est au-dessous
slip-none = aucune erreur courante n'explique le rapport de { $ratio }
cause-slip = { $figure } : { $slip }
cause-factor = { $figure } : tout concorde si ce chiffre est multiplié par { $factor }, ce qu'aucune erreur courante n'explique
cause-shared = { $count } relations ne tiennent pas, et chacune tiendrait si { $figure } était autre
consequences = { $count ->
    [one] aussi : une autre relation qui repose sur ce chiffre ({ $rules })
   *[other] aussi : { $count } autres relations qui reposent sur ce chiffre ({ $rules })
}
likely = cause probable : { $cause }
error = erreur
warning = avertissement
advice = conseil
level-wellFormed = wellFormed
level-disclosure = disclosure
level-comparable = comparable
level-assured = assured
summary-reached = { $name } atteint `{ $level }` : { $counts }
summary-none = { $name } n'est pas bien formé : { $counts }
summary-counts = { $errors ->
    [one] { $errors } erreur
   *[other] { $errors } erreurs
}, { $warnings ->
    [one] { $warnings } avertissement
   *[other] { $warnings } avertissements
}, { $advice ->
    [one] { $advice } conseil
   *[other] { $advice } conseils
}
summary-next = `{ $level }` demande encore : { $needs }
summary-no-rules = les règles n'ont pas été appliquées : corrigez d'abord la structure, puis vérifiez de nouveau
summary-some-rules = les valeurs illisibles ont été laissées de côté : les contradictions entre les autres sont montrées ; ce qui manque se verra une fois la structure corrigée
summary-scope = jugé selon les { $rules } règles de cette version ; certaines dispositions de certains guides n'en ont pas encore

labels-more = et { $count } autres endroits
more-alike = et { $count } autres constats { $rule } ici, comptés et non montrés
    .at = et { $count } autres constats { $rule } ici, comptés et non montrés : les premiers à { $places }
print-not-exact = la forme canonique contient des signes qui agiraient sur un terminal ou un journal, et sans eux elle en serait une autre : écrivez-la dans un fichier avec -o, ou par le shell (> FICHIER)
print-steers = certains signes ne peuvent pas s’afficher tels quels et figurent par leur numéro, comme <U+202E> ; écrire dans un fichier pour les garder
failure-no-schema = { $name } : ni un fichier ni une version du schéma ; `ailca schema list` montre les versions, et `working` désigne les types de ce programme
failure-schema-text = { $name } : pas en UTF-8, ou trop grand pour un schéma
failure-schema-line = { $place } : { $detail } ; corrigez d'abord cette ligne
failure-schema-unsound = { $name }:{ $line } : ce schéma n'est pas correct : { $subject } ; corrigez-le d'abord
failure-schema-pair = { $old } et { $new } : donnez deux dossiers, ou deux schémas
failure-schema-folder = { $name } : le dossier ne contient aucun schéma (.json, .yaml, .yml)
failure-schema-object = { $name }:1 : un schéma est un objet ; donnez un fichier qui en contient un
failure-other-version = les types de ce programme sont de la version { $current }, non { $version } ; relevez d'abord `SchemaVersion`, ou figez { $current }
failure-lock-line = { $path }:{ $line } : n'est pas une ligne avec une empreinte (SHA-256) et une version ; reprenez-la de l'historique du projet
failure-not-as-frozen = { $path } : n'est pas tel qu'il a été figé ({ $lock }:{ $line }) ; un schéma publié ne change jamais : reprenez-le de l'historique du projet
failure-frozen = { $path } : la version { $version } est déjà figée et ne change plus ; publiez les types sous une nouvelle version
failure-other-schema = { $path } : contient un autre schéma et n'est pas écrasé ; régénérez-le par `ailca schema generate`, ou retirez-le s'il n'a jamais été publié
failure-number-too-low = le schéma a changé depuis { $last } de telle façon que la version suivante est au moins { $least }, et non { $version } : `ailca schema diff { $last } working` montre les changements
failure-number-undecided = de { $last } à { $version }, la différence n'a pu être établie à { $count } endroits, qui peuvent rendre des rapports invalides : le numéro doit être au moins { $least } ; `ailca schema diff { $last } working` liste ces endroits
failure-no-step = aucune étape n'amène les rapports de { $last } à { $version } : écrivez-la d'abord dans src/migrate
failure-no-fixture = { $path } manque : un rapport de { $last } qui montre que de tels rapports restent lisibles ; ajoutez-le d'abord
failure-other-fixture = { $path } n'est pas un rapport en { $last } qui atteint `disclosure` : mettez-y un rapport entier tel que ses auteurs l'ont écrit, qui montre que de tels rapports restent lisibles
failure-no-version = il n'y a pas de version { $version } du schéma ; `ailca schema list` montre celles qui existent
failure-no-report = { $name } : ne contient aucun rapport (fichiers finissant par { $endings })
failure-no-pattern = { $name } : ce n'est pas un motif : { $detail }
failure-dangling = { $name } : un lien qui ne mène nulle part ; corrigez-le ou retirez-le
failure-empty-corpus = { $name } : aucun rapport dedans, le fichier est vide ; donnez un rapport par ligne
failure-acceptances-twice = { $first } et { $second } contiennent tous deux des acceptations ; réunissez-les dans l'un des deux
failure-no-source = { $name } : ne contient aucun fichier qu'un outil aurait pu écrire (fichiers finissant par { $endings })
failure-no-match = { $name } : rien ne correspond ; mettez le motif entre guillemets, ou regardez le dossier
failure-no-profile = { $name } : ni fichier ni profil de ce nom ; il y a : { $known }
failure-no-file = { $name } : { $kind ->
    [pipe] un tube nommé
    [socket] une socket
    [device] un périphérique
   *[other] autre chose
 } là où un fichier est attendu ; ce qu'un programme écrit se lit sous le nom -, de l'entrée standard
failure-link-leaves = { $name } : un lien qui sort du dossier indiqué et n'est pas suivi ; indiquez aussi ce à quoi il mène, ou retirez-le
failure-changed = { $name } : quelqu'un d'autre l'a modifié entre-temps, rien n'a donc été écrit ; relancez la commande
failure-held = { $name } : une autre exécution d'ailca modifie des fichiers de ce dossier depuis une minute, rien n'a donc été écrit ; voyez ce qu'elle attend
failure-protected = { $name } : protégé en écriture, rien n'a donc été écrit ; autorisez d'abord l'écriture (chmod u+w), ou écrivez dans un autre fichier
original-other-names = { $count ->
    [one] { $name } a un autre nom (un lien physique), qui garde le texte d'avant
   *[other] { $name } a { $count } autres noms (des liens physiques), qui gardent le texte d'avant
}
failure-into-itself = { $name } : à la fois le fichier à lire et le rapport à modifier ; indiquez le rapport après --into
failure-clock = l'horloge de cette machine indique un jour après le 9999-12-30, ou aucun ; réglez-la d'abord
render-not-well-formed = { $name } n'est pas bien formé, il n'y en a donc pas de fiche ; corrigez d'abord ceci
render-several = plusieurs rapports donnent plusieurs fichiers : indiquez un dossier avec -o
render-alike = deux des rapports s'écriraient tous deux dans { $path } ; dessinez-les dans deux dossiers
failure-exists = { $path } : existe déjà ; donnez un autre nom
failure-not-found = { $name } : ni fichier ni dossier de ce nom ; vérifiez le chemin, qui part du dossier où vous êtes
failure-not-permitted = { $name } : pas le droit de le lire ou de l'écrire ; vérifiez à qui il appartient
failure-is-a-folder = { $name } : un dossier, alors qu'il faut un fichier ; nommez-en un dans ce dossier
failure-not-a-folder = { $name } : une partie du chemin est un fichier et non un dossier
failure-read-only = { $name } : se trouve sur un support protégé en écriture ; choisissez un autre endroit
failure-output-written = la modification elle-même est écrite dans { $name }
failure-not-a-file = { $name } : l'entrée standard n'est pas un fichier que l'on puisse modifier ; enregistrez-la d'abord dans un fichier, et nommez-le
failure-output = la sortie standard ne peut pas être écrite : { $detail }
failure-full = { $name } : il n'y a plus de place pour l'écrire ; rien n'a été modifié
failure-bad-name = { $name } : un fichier ne peut porter ce nom ici
failure-system = { $name } : { $detail }
advice-follows = aide :
concise-error = { $place }: erreur { $rule } : { $words }
concise-warning = { $place }: avertissement { $rule } : { $words }
concise-advice = { $place }: conseil { $rule } : { $words }
concise-others = (et { $count ->
        [one] { $count } pareil
       *[other] { $count } pareils
    })
    .at = (et { $count ->
        [one] { $count } pareil : ligne { $lines }
       *[other] { $count } pareils : lignes { $lines }
    })
    .first = (et { $count } pareils : lignes { $lines } et { $further } de plus)
tally =
    .error = erreurs : { $rules }
    .warning = avertissements : { $rules }
    .advice = conseils : { $rules }
tally-more =
    .error = erreurs : { $rules } et { $further } autres règles
    .warning = avertissements : { $rules } et { $further } autres règles
    .advice = conseils : { $rules } et { $further } autres règles
tally-title = { $name } : { $count } constats
heading-count = nombre
heading-asks = ce qu’elle demande
labels-not-shown = { $count ->
    [one] et un autre endroit, que --all montre
   *[other] et { $count } autres endroits, que --all montre
}
left-out = { $told ->
    [0] { "" }
    [one] Un constat est donné en bref.{ " " }
   *[other] { $told } constats sont donnés en bref.{ " " }
}{ $count ->
    [one] Un autre est omis ici.
   *[other] { $count } autres sont omis ici.
} `--all` montre chacun avec ses lignes, `--format concise` en une ligne chacun, `--statistics` les compte par règle.
left-out-short = { $told ->
    [one] Un constat est donné en bref
   *[other] { $told } constats sont donnés en bref
} ; `--all` montre chacun avec ses lignes.
left-out-whole = { $count ->
    [one] Un autre constat est omis ici
   *[other] { $count } autres constats sont omis ici
} ; `--format json` donne tous ceux qui sont décrits, `--statistics` les compte par règle.
summary-short-of = { $name } atteint `{ $level }`, mais pas `{ $asked }` : { $counts }
summary-next-more = `{ $level }` demande encore : { $needs } ; et { $further } autres règles, que `--statistics --level { $level }` liste
summary-all = { $reports ->
    [one] un rapport
   *[other] { $reports } rapports
}, dont { $conform ->
    [0] aucun n’est conforme
    [one] un est conforme
   *[other] { $conform } sont conformes
} à `{ $level }` : { $counts }
text-alone = --all, --quiet et --statistics sont du texte pour les personnes ; omettez --format et --guideline
man-name = NOM
man-written = { $count } pages de manuel sont dans { $folder }
unknown-command = il n’y a pas de commande « { $name } » ; `{ $list }` les énumère
    .near = il n’y a pas de commande « { $name } » ; proches : { $near } ; `{ $list }` les énumère toutes
passed-over = { $count ->
    [one] un fichier sans rapport a été laissé de côté
   *[other] { $count } fichiers sans rapport ont été laissés de côté
} (un rapport a schemaVersion, ou un nom comme x.ailca.yaml) ; check --statistics les énumère, et un fichier nommé est toujours vérifié
passed-over-these = laissés de côté, comme fichiers sans rapport :
failure-none-recognised = aucun rapport n’a été trouvé : un rapport a schemaVersion, ou un nom comme x.ailca.yaml ; un fichier nommé est toujours vérifié
failure-no-files = rien à vérifier : nommez fichiers, dossiers ou motifs, ou listez-les sous files dans ailca.yaml
settings-elsewhere = { $name } : ses level, profile, language et files ne comptent que pour une exécution lancée dans son dossier ; ses acceptations comptent
acceptances-written = { $name } : { $count ->
    [one] un constat y figure
   *[other] { $count } constats y figurent
} comme acceptations ; donnez une raison à la place de chaque TODO : jusque-là elles n’acceptent rien. C’est `ailca.yaml`, à côté des rapports, qui est lu
acceptances-none = { $name } n’a pas été écrit : rien n’a été trouvé qu’il puisse accepter
acceptances-elsewhere = { $count ->
    [one] un constat est d’un rapport
   *[other] { $count } constats sont de rapports
} d’un autre dossier que { $name }, qui n’accepte que ce qui est trouvé à côté de lui ; recommencez pour ce dossier
