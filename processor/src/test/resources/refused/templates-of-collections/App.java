import dev.trestle.table.design.*;

import java.util.UUID;

@TableDesign(name = "app", entities = {Company.class, User.class, Team.class})
interface App {}

@Collection(pk = "company#{my name}") // error: [TRESTLE-D073] 'my name' in the template "company#{my name}" is to be the name of a parameter, which Java does not allow. Write a name as in {company}. // error: [TRESTLE-D073] The components of "company#{my name}" have the types [java.lang.String] in Company but [java.util.UUID] in User. Give them the same types.
sealed interface CompanyPage permits Company, User {}

@Collection(pk = "team#{") // error: [TRESTLE-D020] The key template "team#{" has a brace without its counterpart in "{". A component is written as in {email}, and a '#' is not part of its name.
sealed interface TeamPage permits Team {}

@Entity
@Key(pk = "company#{name}", sk = "company")
record Company(String name) implements CompanyPage {}

@Entity
@Key(pk = "company#{id}", sk = "user")
record User(UUID id) implements CompanyPage {}

@Entity
@Key(pk = "team#{id}", sk = "team")
record Team(String id) implements TeamPage {}
