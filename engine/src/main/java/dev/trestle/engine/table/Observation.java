package dev.trestle.engine.table;

import dev.trestle.engine.item.Item;
import dev.trestle.engine.storage.Fields;
import dev.trestle.engine.storage.FieldsWriter;
import dev.trestle.engine.table.TableFeatures.Insights;
import dev.trestle.engine.table.TableFeatures.KinesisDestination;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Who is told what happens in a table.
 *
 * @param insights contributor insights that are on, by the name of the index, empty for the table
 * @param destinations Kinesis data streams that were ever enabled
 */
public record Observation(Map<String, Insights> insights, List<KinesisDestination> destinations) {

    /** Nothing switched on. */
    public static final Observation NONE = new Observation(Map.of(), List.of());

    /** Copies the map and the list. */
    public Observation {
        insights = Map.copyOf(insights);
        destinations = List.copyOf(destinations);
    }

    Item toItem() {
        return new FieldsWriter()
                .items("insights", insights.entrySet(), Observation::toItem)
                .items("destinations", destinations, Observation::toItem)
                .toItem();
    }

    static Observation of(Item stored) {
        Fields fields = Fields.of(stored);
        return new Observation(
                fields.items("insights", Fields::of).stream()
                        .collect(Collectors.toMap(on -> on.text("index"), Observation::insights)),
                fields.items("destinations", Observation::destination));
    }

    private static Item toItem(Map.Entry<String, Insights> on) {
        return new FieldsWriter()
                .text("index", on.getKey())
                .text("mode", on.getValue().mode())
                .instant("since", on.getValue().since())
                .toItem();
    }

    private static Insights insights(Fields stored) {
        return new Insights(stored.text("mode"), stored.instant("since"));
    }

    private static Item toItem(KinesisDestination destination) {
        return new FieldsWriter()
                .text("streamArn", destination.streamArn())
                .flag("active", destination.active())
                .text("precision", destination.precision())
                .toItem();
    }

    private static KinesisDestination destination(Item stored) {
        Fields fields = Fields.of(stored);
        return new KinesisDestination(
                fields.text("streamArn"), fields.flag("active"), fields.optionalText("precision"));
    }
}
