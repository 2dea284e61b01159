import dev.trestle.table.design.*;

@TableDesign(name = "app", entities = {User.class, Whole.class})
interface App {}

@Entity
@Key(pk = "user#{email}", sk = "x")
record User(String email, Part part) {

    @Computed(from = "mail")
    String unknown() { // error: [TRESTLE-D055] 'unknown' is computed from [mail], which are to be components of User, at least one of them. Its components are: email, part.
        return email;
    }

    @Computed(from = {})
    String ofNothing() { // error: [TRESTLE-D055] 'ofNothing' is computed from [], which are to be components of User, at least one of them. Its components are: email, part.
        return "";
    }

    @Computed(from = "email")
    String with(String parameter) { // error: [TRESTLE-D055] 'with' is computed, but it is no method without parameters that belongs to the record, is not private and is no component's own. Make it one.
        return parameter;
    }

    @Computed(from = "email")
    static String ofNobody() { // error: [TRESTLE-D055] 'ofNobody' is computed, but it is no method without parameters that belongs to the record, is not private and is no component's own. Make it one.
        return "";
    }

    @Computed(from = "email")
    private String hidden() { // error: [TRESTLE-D055] 'hidden' is computed, but it is no method without parameters that belongs to the record, is not private and is no component's own. Make it one.
        return email;
    }

    @Computed(from = "email", name = "email")
    String again() { // error: [TRESTLE-D056] 'email' and 'again' would both be stored as the attribute "email". Give one of them another name.
        return email;
    }

    @Computed(from = "email", name = "")
    Thread thread() { // error: [TRESTLE-D050] The component 'thread' has the type java.lang.Thread, which cannot be stored. What can: String, boolean, int, long, double, BigDecimal, BigInteger, Instant, LocalDate, UUID, byte[], Object, AttributeValue, an enum, a record of these without type parameters, a sealed interface of such records, List, Map<String, ...> and Set of these, Optional, and what a Conversion stores as one of these.
        return null;
    }

    @Override
    @Computed(from = "part")
    public String email() { // error: [TRESTLE-D055] 'email' is computed, but it is no method without parameters that belongs to the record, is not private and is no component's own. Make it one.
        return email;
    }
}

record Part(String text) {

    @Computed(from = "text")
    String upper() { // error: [TRESTLE-D064] @Computed has no meaning in Part, which is not an item but a part of one. Move it to a component of the entity.
        return text;
    }
}

@Entity
@Key(pk = "whole#{upper}", sk = "x")
record Whole(String text) {

    @Computed(from = "text")
    String upper() {
        return text;
    }
}
