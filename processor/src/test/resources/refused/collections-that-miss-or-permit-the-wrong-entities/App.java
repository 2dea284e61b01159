import dev.trestle.table.design.*;

import java.util.UUID;

@TableDesign(name = "app", entities = {Company.class, User.class, Note.class, Invoice.class, Typed.class, Free.class})
interface App {}

@Collection(pk = "company#{name}") // error: [TRESTLE-D071] The collection CompanyPage does not permit Free, whose items can be in its partition: their partition key is "{area}#{company}". Let Free implement CompanyPage and be permitted by it. // error: [TRESTLE-D071] The collection CompanyPage does not permit Typed, whose items can be in its partition: their partition key is "company#{company}". Let Typed implement CompanyPage and be permitted by it. // error: [TRESTLE-D071] The collection CompanyPage does not permit User, whose items can be in its partition: their partition key is "company#{company}". Let User implement CompanyPage and be permitted by it. // error: [TRESTLE-D072] The collection CompanyPage is the partition "company#{name}", but it permits Note, whose partition key is "note#{id}". Permit only entities of that partition.
sealed interface CompanyPage permits Company, Note, Stranger, Unlisted {} // error: [TRESTLE-D072] The collection CompanyPage permits Stranger, which is not an entity. Annotate it with @Entity, or do not permit it. // error: [TRESTLE-D072] The collection CompanyPage permits Unlisted, which App does not list as an entity. Add it to the list.

@Entity
@Key(pk = "company#{name}", sk = "company")
record Company(String name) implements CompanyPage {}

@Entity
@Key(pk = "company#{company}", sk = "user#{id}")
record User(String company, String id) {}

@Entity
@Key(pk = "note#{id}", sk = "note")
record Note(String id) implements CompanyPage {}

@Entity
@Key(pk = "invoice#{id}", sk = "invoice")
record Invoice(String id) {}

record Stranger(String id) implements CompanyPage {}

@Entity
@Key(pk = "company#{company}", sk = "unlisted")
record Unlisted(String company) implements CompanyPage {}

@Entity
@Key(pk = "company#{company}", sk = "typed")
record Typed(UUID company) {}

@Entity
@Key(pk = "{area}#{company}", sk = "free")
record Free(String area, String company) {}
