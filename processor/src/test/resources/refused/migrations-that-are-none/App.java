import dev.trestle.table.design.*;

@TableDesign(
        name = "app",
        entities = User.class,
        migrations = Nothing.class) // error: [TRESTLE-D006] Nothing does not hold migrations. A class that code in the unnamed package can see, with a field 'public static final Migrations ALL' of the type dev.trestle.migrations.Migrations, does.
interface App {}

@TableDesign(name = "other", entities = User.class, migrations = WrongType.class) // error: [TRESTLE-D006] WrongType does not hold migrations. A class that code in the unnamed package can see, with a field 'public static final Migrations ALL' of the type dev.trestle.migrations.Migrations, does.
interface Other {}

@TableDesign(name = "third", entities = User.class, migrations = NotFinal.class) // error: [TRESTLE-D006] NotFinal does not hold migrations. A class that code in the unnamed package can see, with a field 'public static final Migrations ALL' of the type dev.trestle.migrations.Migrations, does.
interface Third {}

@TableDesign(name = "fourth", entities = User.class, migrations = int.class) // error: [TRESTLE-D006] int does not hold migrations. A class that code in the unnamed package can see, with a field 'public static final Migrations ALL' of the type dev.trestle.migrations.Migrations, does.
interface Fourth {}

final class Nothing {}

final class WrongType {
    public static final String ALL = "";
}

final class NotFinal {
    public static dev.trestle.migrations.Migrations ALL = new dev.trestle.migrations.Migrations();
}

@Entity
@Key(pk = "user#{id}", sk = "user")
record User(String id) {}
