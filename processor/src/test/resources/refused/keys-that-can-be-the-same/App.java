import dev.trestle.table.design.*;


@TableDesign(name = "app", entities = {Company.class, Branch.class, Free.class, Kinded.class, Other.class, Deep.class})
interface App {}

@Entity
@Key(pk = "company#{name}", sk = "company#")
record Company(String name) {}

@Entity(plural = "branches")
@Key(pk = "company#{company}", sk = "company#") // error: [TRESTLE-D029] An item of Branch can have the key of one of Company and would replace it: both "company#{company}" and "company#{name}", and both "company#" and "company#", can be the same text. Begin their sort keys with different text, as in "branch#" and "company#".
record Branch(String company) {}

@Entity
@Key(pk = "{anything}#{id}", sk = "{other}#") // error: [TRESTLE-D029] An item of Free can have the key of one of Branch and would replace it: both "{anything}#{id}" and "company#{company}", and both "{other}#" and "company#", can be the same text. Begin their sort keys with different text, as in "free#" and "branch#". // error: [TRESTLE-D029] An item of Free can have the key of one of Company and would replace it: both "{anything}#{id}" and "company#{name}", and both "{other}#" and "company#", can be the same text. Begin their sort keys with different text, as in "free#" and "company#".
record Free(String anything, String id, String other) {}

@Entity
@Key(pk = "typed", sk = "{kind}", constantPartition = true)
record Kinded(Kind kind) {}

enum Kind {
    OTHER,
    KIND
}

@Entity
@Key(pk = "typed", sk = "OTHER", constantPartition = true) // error: [TRESTLE-D029] An item of Other can have the key of one of Kinded and would replace it: both "typed" and "typed", and both "OTHER" and "{kind}", can be the same text. Begin their sort keys with different text, as in "other#" and "kinded#".
record Other(String text) {}

@Entity
@Key(pk = "company#{company}", sk = "company##")
record Deep(String company) {}
