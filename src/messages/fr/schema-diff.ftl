### Ce qui peut changer entre deux schémas.

schema-diff-field-removed = la clé « { $subject } » a disparu, et l’objet n’en accepte pas d’autres
schema-diff-field-no-longer-described = la clé « { $subject } » n’est plus décrite
schema-diff-field-renamed = la clé « { $old } » s’appelle désormais « { $new } »
schema-diff-optional-field-added = nouvelle clé facultative « { $subject } »
schema-diff-field-described = la clé « { $subject } », acceptée jusque-là sans être nommée, est maintenant décrite
schema-diff-required-field-added = nouvelle clé « { $subject } », et elle est obligatoire
schema-diff-required-added = la clé « { $subject } » devient obligatoire
schema-diff-required-removed = la clé « { $subject } » peut désormais être omise
schema-diff-object-closed = les clés non décrites sont désormais refusées ({ $subject })
schema-diff-object-opened = les clés non décrites sont désormais acceptées ({ $subject })
schema-diff-other-keys-constrained = le contenu des clés non décrites est désormais contraint ({ $subject })
schema-diff-other-keys-freed = les clés non décrites peuvent désormais tout contenir ({ $subject })
schema-diff-pattern-property-added = les clés de la forme « { $subject } » sont désormais décrites
schema-diff-pattern-property-removed = les clés de la forme « { $subject } » ne sont plus décrites
schema-diff-key-names-constrained = les noms des clés doivent désormais suivre une forme donnée
schema-diff-key-names-freed = les noms des clés peuvent désormais être quelconques
schema-diff-min-properties-raised = le nombre minimal de clés est relevé (avant : { $old ->
        [none] aucun
       *[other] { $old }
    } ; maintenant : { $new ->
        [none] aucun
       *[other] { $new }
    })
schema-diff-min-properties-lowered = le nombre minimal de clés est abaissé (avant : { $old ->
        [none] aucun
       *[other] { $old }
    } ; maintenant : { $new ->
        [none] aucun
       *[other] { $new }
    })
schema-diff-max-properties-lowered = le nombre maximal de clés est abaissé (avant : { $old ->
        [none] aucun
       *[other] { $old }
    } ; maintenant : { $new ->
        [none] aucun
       *[other] { $new }
    })
schema-diff-max-properties-raised = le nombre maximal de clés est relevé (avant : { $old ->
        [none] aucun
       *[other] { $old }
    } ; maintenant : { $new ->
        [none] aucun
       *[other] { $new }
    })
schema-diff-dependency-added = la présence de « { $subject } » exige davantage
schema-diff-dependency-removed = la présence de « { $subject } » exige moins
schema-diff-type-narrowed = moins de types sont acceptés : { $old ->
        [none] quelconque
       *[other] { $old }
    } devient { $new ->
        [none] quelconque
       *[other] { $new }
    }
schema-diff-type-widened = davantage de types sont acceptés : { $old ->
        [none] quelconque
       *[other] { $old }
    } devient { $new ->
        [none] quelconque
       *[other] { $new }
    }
schema-diff-type-changed = le type a changé : { $old ->
        [none] quelconque
       *[other] { $old }
    } devient { $new ->
        [none] quelconque
       *[other] { $new }
    }
schema-diff-value-forbidden = plus aucune valeur n’est acceptée ici
schema-diff-value-allowed = une valeur est désormais acceptée ici
schema-diff-enum-value-removed = le mot « { $subject } » n’est plus accepté
schema-diff-enum-value-added = nouveau mot « { $subject } »
schema-diff-enum-added = seuls les mots d’une liste sont désormais acceptés : { $new }
schema-diff-enum-removed = des mots hors liste sont désormais acceptés (la liste était { $old })
schema-diff-enum-reordered = les mots sont dans un autre ordre
schema-diff-const-added = seul { $new } est désormais accepté
schema-diff-const-removed = d’autres valeurs que { $old } sont désormais acceptées
schema-diff-const-changed = la seule valeur acceptée était { $old } ; c’est maintenant { $new }
schema-diff-unit-changed = l’unité a changé : les chiffres n’ont plus le même sens : { $old ->
        [none] aucune
       *[other] { $old }
    } devient { $new ->
        [none] aucune
       *[other] { $new }
    }
schema-diff-unit-added = nouvelle unité « { $subject } », à convertir par les lecteurs
schema-diff-unit-removed = l’unité « { $subject } » n’est plus acceptée
schema-diff-minimum-raised = le minimum est relevé (avant : { $old ->
        [none] aucun
       *[other] { $old }
    } ; maintenant : { $new ->
        [none] aucun
       *[other] { $new }
    })
schema-diff-minimum-lowered = le minimum est abaissé (avant : { $old ->
        [none] aucun
       *[other] { $old }
    } ; maintenant : { $new ->
        [none] aucun
       *[other] { $new }
    })
schema-diff-maximum-lowered = le maximum est abaissé (avant : { $old ->
        [none] aucun
       *[other] { $old }
    } ; maintenant : { $new ->
        [none] aucun
       *[other] { $new }
    })
schema-diff-maximum-raised = le maximum est relevé (avant : { $old ->
        [none] aucun
       *[other] { $old }
    } ; maintenant : { $new ->
        [none] aucun
       *[other] { $new }
    })
schema-diff-step-tightened = moins de multiples sont acceptés : { $old ->
        [none] quelconque
       *[other] { $old }
    } devient { $new ->
        [none] quelconque
       *[other] { $new }
    }
schema-diff-step-loosened = davantage de multiples sont acceptés : { $old ->
        [none] quelconque
       *[other] { $old }
    } devient { $new ->
        [none] quelconque
       *[other] { $new }
    }
schema-diff-step-changed = des multiples d’un autre nombre sont demandés : { $old ->
        [none] quelconque
       *[other] { $old }
    } devient { $new ->
        [none] quelconque
       *[other] { $new }
    }
schema-diff-min-length-raised = la longueur minimale est relevée (avant : { $old ->
        [none] aucun
       *[other] { $old }
    } ; maintenant : { $new ->
        [none] aucun
       *[other] { $new }
    })
schema-diff-min-length-lowered = la longueur minimale est abaissée (avant : { $old ->
        [none] aucun
       *[other] { $old }
    } ; maintenant : { $new ->
        [none] aucun
       *[other] { $new }
    })
schema-diff-max-length-lowered = la longueur maximale est abaissée (avant : { $old ->
        [none] aucun
       *[other] { $old }
    } ; maintenant : { $new ->
        [none] aucun
       *[other] { $new }
    })
schema-diff-max-length-raised = la longueur maximale est relevée (avant : { $old ->
        [none] aucun
       *[other] { $old }
    } ; maintenant : { $new ->
        [none] aucun
       *[other] { $new }
    })
schema-diff-pattern-added = un texte doit désormais suivre la forme { $new }
schema-diff-pattern-removed = un texte n’a plus à suivre la forme { $old }
schema-diff-pattern-tightened = la forme du texte est plus étroite : { $old ->
        [none] quelconque
       *[other] { $old }
    } devient { $new ->
        [none] quelconque
       *[other] { $new }
    }
schema-diff-pattern-loosened = la forme du texte est plus large : { $old ->
        [none] quelconque
       *[other] { $old }
    } devient { $new ->
        [none] quelconque
       *[other] { $new }
    }
schema-diff-pattern-changed = la forme du texte a changé, sans qu’on puisse dire si elle est plus étroite ou plus large : { $old ->
        [none] quelconque
       *[other] { $old }
    } devient { $new ->
        [none] quelconque
       *[other] { $new }
    }
schema-diff-format-added = un texte doit désormais être du format { $new }
schema-diff-format-removed = un texte n’a plus à être du format { $old }
schema-diff-format-changed = le format a changé : { $old ->
        [none] quelconque
       *[other] { $old }
    } devient { $new ->
        [none] quelconque
       *[other] { $new }
    }
schema-diff-content-changed = ce que code le texte a changé ({ $subject }) : { $old ->
        [none] quelconque
       *[other] { $old }
    } devient { $new ->
        [none] quelconque
       *[other] { $new }
    }
schema-diff-min-items-raised = le nombre minimal d’éléments est relevé (avant : { $old ->
        [none] aucun
       *[other] { $old }
    } ; maintenant : { $new ->
        [none] aucun
       *[other] { $new }
    })
schema-diff-min-items-lowered = le nombre minimal d’éléments est abaissé (avant : { $old ->
        [none] aucun
       *[other] { $old }
    } ; maintenant : { $new ->
        [none] aucun
       *[other] { $new }
    })
schema-diff-max-items-lowered = le nombre maximal d’éléments est abaissé (avant : { $old ->
        [none] aucun
       *[other] { $old }
    } ; maintenant : { $new ->
        [none] aucun
       *[other] { $new }
    })
schema-diff-max-items-raised = le nombre maximal d’éléments est relevé (avant : { $old ->
        [none] aucun
       *[other] { $old }
    } ; maintenant : { $new ->
        [none] aucun
       *[other] { $new }
    })
schema-diff-unique-items-added = aucun élément ne peut plus figurer deux fois
schema-diff-unique-items-removed = un élément peut désormais figurer deux fois
schema-diff-items-constrained = la nature des éléments est désormais contrainte
schema-diff-items-freed = les éléments peuvent désormais être quelconques
schema-diff-position-added = la position { $subject } de la liste est désormais décrite
schema-diff-position-removed = la position { $subject } de la liste n’est plus décrite
schema-diff-contains-added = la liste doit désormais contenir un élément donné
schema-diff-contains-removed = la liste n’a plus à contenir un élément donné
schema-diff-contains-changed = ce que la liste doit contenir a changé
schema-diff-branch-added = nouvelle branche de { $subject } : { $new }
schema-diff-branch-removed = une branche de { $subject } a disparu : { $old }
schema-diff-choice-added = l’une de plusieurs branches doit désormais être satisfaite ({ $subject })
schema-diff-choice-removed = aucune branche n’a plus à être satisfaite ({ $subject })
schema-diff-demand-added = une exigence de plus : { $new }
schema-diff-demand-removed = une exigence de moins : { $old }
schema-diff-not-added = une exclusion est ajoutée
schema-diff-not-removed = l’exclusion est levée
schema-diff-not-changed = ce qui est exclu a changé
schema-diff-condition-added = sous condition, davantage est exigé
schema-diff-condition-removed = sous condition, moins est exigé
schema-diff-condition-changed = la condition a changé
schema-diff-document-refused = un document qui était valide ne l’est plus, et aucun autre changement ne le dit : { $new }
schema-diff-document-accepted = un document qui n’était pas valide l’est maintenant, et aucun autre changement ne le dit : { $new }
schema-diff-rewritten = la même chose est dite autrement ; le verdict de chaque document reste le même
schema-diff-title-changed = autre titre
schema-diff-description-changed = autre description
schema-diff-examples-changed = autres exemples
schema-diff-comment-changed = autre commentaire
schema-diff-annotation-changed = l’annotation « { $subject } » a changé
schema-diff-default-added = omise, la valeur vaut désormais { $new }
schema-diff-default-removed = omise, la valeur ne vaut plus { $old }
schema-diff-default-changed = omise, la valeur valait { $old } et vaut désormais { $new }
schema-diff-deprecated = déconseillé : ne plus l’écrire
schema-diff-deprecation-withdrawn = n’est plus déconseillé
schema-diff-read-only-changed = le droit de l’écrire a changé ({ $subject })
schema-diff-id-changed = autre adresse : { $old ->
        [none] aucune
       *[other] { $old }
    } devient { $new ->
        [none] aucune
       *[other] { $new }
    }
schema-diff-dialect-changed = autre version de JSON Schema : { $old ->
        [none] aucune
       *[other] { $old }
    } devient { $new ->
        [none] aucune
       *[other] { $new }
    }
schema-diff-anchor-changed = autre ancre : les schémas qui la visent doivent suivre : { $old ->
        [none] aucune
       *[other] { $old }
    } devient { $new ->
        [none] aucune
       *[other] { $new }
    }
schema-diff-definition-added = nouvelle définition « { $subject } »
schema-diff-definition-removed = la définition « { $subject } » a disparu : les schémas qui la visent doivent suivre
schema-diff-definition-renamed = la définition « { $old } » s’appelle désormais « { $new } »
schema-diff-foreign-reference-changed = un autre document est visé, qui n’est pas suivi : { $old ->
        [none] aucun
       *[other] { $old }
    } devient { $new ->
        [none] aucun
       *[other] { $new }
    }

schema-diff-direction-writers = incompatible pour ceux qui écrivent
schema-diff-direction-readers = incompatible pour ceux qui lisent
schema-diff-direction-both = incompatible pour tous
schema-diff-direction-nobody = compatible
schema-diff-direction-mind-writers = à regarder par ceux qui écrivent
schema-diff-direction-mind-readers = à regarder par ceux qui lisent
schema-diff-direction-mind-both = à regarder par tous
schema-diff-elsewhere = { $place } (et à { $count } autres endroits)
schema-diff-heading-passed = Non comparé
schema-diff-step-passed = non comparé
schema-diff-passed-dialect-unknown = `$schema` nomme une version de JSON Schema inconnue ({ $subject }) ; lu comme 2020-12
schema-diff-passed-keyword-unknown = le mot-clé « { $subject } » n’appartient à aucune version de JSON Schema et diffère d’un côté à l’autre ; on ne sait pas s’il demande quelque chose
schema-diff-passed-pattern-not-read = le motif « { $subject } » ne peut pas être lu ici, on ne sait donc pas ce qu’il demande
schema-diff-passed-reference-not-followed = ce que désigne « { $subject } » n’a pas été comparé ; donnez le dossier qui le contient
schema-diff-passed-number-rounded = le nombre { $subject } a plus de chiffres que l’on n’en compare
schema-diff-passed-writers-not-decided = les deux le disent différemment, et l’on n’a pas pu décider si un document valide cesse de l’être
schema-diff-passed-readers-not-decided = les deux le disent différemment, et l’on n’a pas pu décider si un document devient valide
schema-diff-passed-count = { $count } non comparés ou non décidés
schema-diff-heading-major = Changements incompatibles
schema-diff-heading-minor = Nouveautés
schema-diff-heading-patch = Rédaction
schema-diff-step-major = majeur
schema-diff-step-minor = mineur
schema-diff-step-patch = correctif
schema-diff-nothing = aucun
schema-diff-whole = document entier
schema-diff-none = Aucune différence.
schema-diff-count = { $major } incompatibles, { $minor } nouveaux, { $patch } de rédaction
schema-diff-next = prochaine version : { $version }
schema-diff-changelog = Changements de { $from } à { $to }
schema-diff-kinds = Changements entre schémas
schema-diff-kinds-about = Ce que distingue `ailca schema diff`. Un changement incompatible relève la version majeure, une nouveauté la mineure, la rédaction le correctif ; avant 1.0.0, chacune compte un rang plus bas.

schema-validate-sound = { $name } est correct (JSON Schema 2020-12) et suit les conventions.
schema-validate-draft = `$schema` vaut « { $subject } » ; écrire https://json-schema.org/draft/2020-12/schema
schema-validate-unsound = schéma incorrect : { $subject } ; corriger ce mot-clé
schema-validate-no-id = le schéma n’a pas de `$id` ; donner l’adresse de sa publication
schema-validate-untitled = la définition « { $subject } » n’a pas de titre ; en ajouter un
schema-validate-undescribed = « { $subject } » n’a pas de description ; dire ce que cela signifie
schema-validate-open = l’objet accepte toute clé ; ajouter `additionalProperties: false`
schema-validate-no-unit = le nombre « { $subject } » n’a pas d’unité ; ajouter une clé `unit`, deux bornes, ou la dire dans la description
schema-validate-uncited = { $subject } est nommé sans numéro ; citer la norme et son article
