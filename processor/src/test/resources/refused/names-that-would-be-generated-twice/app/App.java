package app;

import dev.trestle.table.design.*;

@TableDesign(name = "app", entities = {User.class, other.User.class, Design.class, Sheep.class, Account.class,
        Person.class, Chair.class, Company.class, Contract.class, Window.class, Mirror.class})
public interface App {}

/** Taken by what is written for an entity. */
final class Accounts {}

@Entity
@Key(pk = "account#{id}", sk = "x")
record Account(String id) {}

@Entity
@Key(pk = "user#{id}", sk = "user")
record User(String id) {}

@Entity
@Key(pk = "design#{id}", sk = "x")
record Design(String id) {}

@Entity(plural = "sheep")
@Key(pk = "sheep#{id}", sk = "x")
record Sheep(String id) {}

@Entity(plural = "two people")
@Key(pk = "person#{id}", sk = "x")
record Person(String id) {}

@Entity(plural = "transaction")
@Key(pk = "chair#{id}", sk = "x")
record Chair(String id) {}

@Entity
@Key(pk = "company#{id}", sk = "x")
record Company(String id) {}

@Entity
@Key(pk = "contract#{id}", sk = "x")
record Contract(String id, Company with) {}

@Entity(name = "Pane")
@Key(pk = "window#{id}", sk = "x")
record Window(String id) implements Windows {}

@Collection(pk = "window#{id}")
sealed interface Windows permits Window {}

@Entity(name = "Pane")
@Key(pk = "mirror#{id}", sk = "x")
record Mirror(String id) {}
