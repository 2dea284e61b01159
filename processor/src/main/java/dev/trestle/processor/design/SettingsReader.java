package dev.trestle.processor.design;

import dev.trestle.processor.annotation.AnnotationUse;
import dev.trestle.processor.refusal.Refusal;
import dev.trestle.processor.refusal.Refusals;
import dev.trestle.table.DesignFault;
import dev.trestle.table.InvalidDesignException;
import dev.trestle.table.design.TableSettings;
import dev.trestle.table.settings.Capacity;
import dev.trestle.table.settings.Encryption;
import dev.trestle.table.settings.StatedSettings;
import dev.trestle.table.settings.StreamView;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.TableClass;

/** Reads what a design states of its table, by the rules of the run time's own settings. */
final class SettingsReader {

    private static final String BILLING = "billing";
    private static final String READ_UNITS = "readCapacityUnits";
    private static final String WRITE_UNITS = "writeCapacityUnits";
    private static final String AUTO_SCALING = "autoScaling";
    private static final String STREAM = "stream";
    private static final String RECOVERY = "pointInTimeRecovery";
    private static final String PROTECTION = "deletionProtection";
    private static final String TABLE_CLASS = "tableClass";
    private static final String ENCRYPTION = "encryption";

    private final Elements elements;
    private final Refusals refusals;

    SettingsReader(Elements elements, Refusals refusals) {
        this.elements = elements;
        this.refusals = refusals;
    }

    StatedSettings read(TypeElement design) {
        return AnnotationUse.on(design, TableSettings.class, elements)
                .map(this::read)
                .orElse(StatedSettings.NONE);
    }

    private StatedSettings read(AnnotationUse use) {
        try {
            return withTags(withTableSettings(withBilling(StatedSettings.NONE, use), use), use);
        } catch (InvalidDesignException e) {
            refusals.add(Refusal.TABLE_SETTINGS, use.place(), "These settings do not fit a table: %s.", e.problem());
            return StatedSettings.NONE;
        }
    }

    private static StatedSettings withBilling(StatedSettings settings, AnnotationUse use) {
        boolean units = use.states(READ_UNITS) || use.states(WRITE_UNITS) || use.states(AUTO_SCALING);
        if (!use.states(BILLING) && !units) {
            return settings;
        }
        BillingMode billing = BillingMode.valueOf(use.text(BILLING));
        if (billing == BillingMode.PROVISIONED) {
            return settings.provisioned(
                    new Capacity(number(use, READ_UNITS), number(use, WRITE_UNITS), use.isTrue(AUTO_SCALING)));
        }
        if (units) {
            throw new InvalidDesignException(
                    DesignFault.TABLE_SETTINGS,
                    "capacity units and auto scaling are of a PROVISIONED table; state that billing too");
        }
        return settings.billed(billing);
    }

    private static StatedSettings withTableSettings(StatedSettings before, AnnotationUse use) {
        StatedSettings settings = before;
        if (use.states(STREAM)) {
            settings = settings.streaming(StreamView.valueOf(use.text(STREAM)));
        }
        if (use.states(RECOVERY)) {
            settings = settings.recoverable(use.isTrue(RECOVERY));
        }
        if (use.states(PROTECTION)) {
            settings = settings.deletionProtected(use.isTrue(PROTECTION));
        }
        if (use.states(TABLE_CLASS)) {
            settings = settings.classed(TableClass.valueOf(use.text(TABLE_CLASS)));
        }
        if (use.states(ENCRYPTION)) {
            settings = settings.encrypted(Encryption.valueOf(use.text(ENCRYPTION)));
        }
        return settings;
    }

    private static StatedSettings withTags(StatedSettings settings, AnnotationUse use) {
        Map<String, String> tags = new TreeMap<>();
        use.nested("tags").forEach(tag -> {
            if (tags.put(tag.text("key"), tag.text("value")) != null) {
                throw new InvalidDesignException(
                        DesignFault.TABLE_SETTINGS, "the tag " + tag.text("key") + " is stated twice; remove one");
            }
        });
        return settings.tagged(tags);
    }

    private static long number(AnnotationUse use, String name) {
        return Long.parseLong(use.text(name));
    }
}
