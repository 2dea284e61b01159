package app;

import dev.trestle.table.design.*;

@TableDesign(name = "app", entities = {User.class, other.User.class, Design.class, Sheep.class, Account.class,
        Person.class, Chair.class, Company.class, Contract.class, Window.class, Mirror.class})
public interface App {}

/** Taken by what is written for an entity. */
final class Accounts {}

@Entity // error: [TRESTLE-D015] The type app.Accounts is to be written for app.Account, but it exists. Rename one of the two; what the operations on an entity are named for is its plural, @Entity(plural = ...).
@Key(pk = "account#{id}", sk = "x")
record Account(String id) {}

@Entity
@Key(pk = "user#{id}", sk = "user")
record User(String id) {}

@Entity // error: [TRESTLE-D015] The generated table would have two members named 'DESIGN'. Rename the record.
@Key(pk = "design#{id}", sk = "x")
record Design(String id) {}

@Entity(plural = "sheep") // error: [TRESTLE-D015] The type app.Sheep is to be written for app.Sheep, but it exists. Rename one of the two; what the operations on an entity are named for is its plural, @Entity(plural = ...).
@Key(pk = "sheep#{id}", sk = "x")
record Sheep(String id) {}

@Entity(plural = "two people") // error: [TRESTLE-D015] The plural "two people" of Person is to be the name of a method, which Java does not allow. Write a name as in "people".
@Key(pk = "person#{id}", sk = "x")
record Person(String id) {}

@Entity(plural = "transaction") // error: [TRESTLE-D015] The generated table would have two members named 'transaction'. Set another plural: @Entity(plural = "...").
@Key(pk = "chair#{id}", sk = "x")
record Chair(String id) {}

@Entity
@Key(pk = "company#{id}", sk = "x")
record Company(String id) {}

@Entity
@Key(pk = "contract#{id}", sk = "x")
record Contract(String id, Company with) {} // error: [TRESTLE-D015] The type app.CompanyPaths would be written for app.Company as well as for its use in an attribute. Rename one of them.

@Entity(name = "Pane") // error: [TRESTLE-D015] The type app.Windows is to be written for app.Window, but it exists. Rename one of the two; what the operations on an entity are named for is its plural, @Entity(plural = ...).
@Key(pk = "window#{id}", sk = "x")
record Window(String id) implements Windows {}

@Collection(pk = "window#{id}")
sealed interface Windows permits Window {} // error: [TRESTLE-D015] The generated table would have two members named 'windows'. Rename the interface.

@Entity(name = "Pane") // error: [TRESTLE-D014] app.Mirror and app.Window are both stored as the entity "Pane". Give one another name: @Entity(name = "...").
@Key(pk = "mirror#{id}", sk = "x")
record Mirror(String id) {}
