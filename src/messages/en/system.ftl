### The AI system.

SYS-001 = the technology class fits the models
    .about = The class tells which requirements apply and which systems can be compared (ITU-T L.1801, 6.3).
    .differs = the models of the system do not belong to this class of technology
    .model = this architecture belongs to another class
    .help = correct technologyClass or architecture: expertSystem is written by people, machineLearning learns without deep networks, deepLearning and generativeAi use them

SYS-002 = no more parameters are active than there are
    .about = Those that take part in one inference are among all of them.
    .exceeds = more parameters are active than the model has
    .help = check whether the two were exchanged, or given in different units

SYS-003 = the training of the base model is counted by a share, or left out with a reason
    .about = A model made from another rests on its training; without a word on it, the impact of that training looks like zero (ITU-T L.1801, App. II).
    .silent = the report does not say whether the training of this base model is counted
    .unnamed = the base model has no name
    .help = add inheritedShare (such as 10 %) under derivedFrom, or justification where none of it is counted
    .help-name = name the model that this one was made from

SYS-004 = the operations of training fit the model and its data
    .about = A dense transformer takes about 6 operations for each parameter and token (Kaplan et al. 2020); the range allows for attention and recomputation.
    .low = fewer operations than 3 for each parameter and token
    .high = more operations than 24 for each parameter and token
    .help = check the units and that all three figures are of the same run; tokens count once for each epoch

SYS-005 = version and release date identify what was assessed
    .about = Systems change under one name; figures hold for one version.
    .missing = the report does not identify what was assessed; missing: { $keys }
    .moving = “{ $version }” names another system every few months
    .help = add them under system
    .help-moving = write the version that was assessed

SYS-006 = the class of technology is stated
    .about = Systems are compared within a class of technology (ITU-T L.1801, 6.3).
    .missing = the report does not state the class of technology of the system
    .help = add system.technologyClass: expertSystem, machineLearning, deepLearning or generativeAi

SYS-007 = a generative system lists its modalities
    .about = An answer in text and a minute of film are different services (Regulation (EU) 2024/1689, Annex XI).
    .missing = the system generates content, but the report does not say of which kind
    .help = add system.modalities, such as [text, image]
