import dev.trestle.table.design.*;

import java.util.List;

@TableDesign(name = "app", entities = {Order.class})
interface App {}

@Entity
@Key(pk = "order#{id}", sk = "x")
record Order(
        String id,
        Shape shape, // error: [TRESTLE-D059] The component 'shape' has the sealed type Shape, which permits Square. Let it permit records only, and have no type parameters.
        List<Payment> payments,
        Animal animal, // error: [TRESTLE-D059] Two records of the sealed type Animal of 'animal' are told apart as "Cat". Give one another name with @VariantName.
        Generic<String> generic, // error: [TRESTLE-D059] The component 'generic' has the sealed type Generic, which permits Only. Let it permit records only, and have no type parameters.
        Open open) {} // error: [TRESTLE-D050] The component 'open' has the type Open, which cannot be stored. What can: String, boolean, int, long, double, BigDecimal, BigInteger, Instant, LocalDate, UUID, byte[], Object, AttributeValue, an enum, a record of these without type parameters, a sealed interface of such records, List, Map<String, ...> and Set of these, Optional, and what a Conversion stores as one of these.

sealed interface Shape permits Circle, Square {}

record Circle(double radius) implements Shape {}

final class Square implements Shape {}

sealed interface Payment permits Card, Cash {}

record Card(String type) implements Payment {} // error: [TRESTLE-D059] The component 'type' would be stored as "type", which tells the records of Payment apart. Rename it, or choose another attribute with @Discriminator.

record Cash() implements Payment {}

@Discriminator("kind")
sealed interface Animal permits Pet, Wild {}

sealed interface Pet extends Animal permits Cat, Dog {}

record Cat(String name) implements Pet {}

@VariantName("Cat")
record Dog(String name) implements Pet {}

record Wild(String kind) implements Animal {} // error: [TRESTLE-D059] The component 'kind' would be stored as "kind", which tells the records of Animal apart. Rename it, or choose another attribute with @Discriminator.

sealed interface Generic<T> permits Only {}

record Only(String text) implements Generic<String> {}

interface Open {}
