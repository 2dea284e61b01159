package garage;

import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.definition.DefinedPattern;
import dev.trestle.table.definition.EntityDefinition;
import dev.trestle.table.definition.StoredValues;
import dev.trestle.table.expression.Access;
import dev.trestle.table.expression.NumberPath;
import dev.trestle.table.expression.StringPath;

final class TicketEntity extends EntityDefinition<Ticket> {

    static final TicketEntity TICKET = new TicketEntity();

    final StringPath<Ticket, Access.Fixed> plate = text("plate", Ticket::getPlate, FIXED);
    final NumberPath<Ticket, Long, Access.Fixed> number = number("number", AttributeCodec.LONG, Ticket::getNumber, FIXED);
    final StringPath<Ticket, Access.Removable> place = text("place", Ticket::getPlace, REMOVABLE);
    final NumberPath<Ticket, Integer, Access.Writable> hours =
            number("hours", AttributeCodec.INT, Ticket::getHours, WRITABLE);
    final DefinedPattern<Ticket> ofCar = primaryKey("ofCar", "car#{plate}", "ticket#{number}");

    private TicketEntity() {
        super("Ticket", Ticket.class);
    }

    @Override
    protected Ticket restore(StoredValues<Ticket> from) {
        return Ticket.builder()
                .plate(from.get(plate))
                .number(from.get(number))
                .place(from.find(place).orElse(null))
                .hours(from.get(hours))
                .build();
    }
}
