package dev.trestle.processor.design;

import com.palantir.javapoet.ClassName;
import dev.trestle.processor.refusal.Place;
import dev.trestle.table.settings.StatedSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;

/**
 * A table design.
 *
 * @param element the annotated interface
 * @param tableName the table's name where a deployment sets none
 * @param partitionKey the attribute that is the partition key
 * @param sortKey the attribute that is the sort key
 * @param indexes the global secondary indexes
 * @param listed the types listed as entities
 * @param entities the entities, as far as they could be read
 * @param collections the item collections over these entities
 * @param migrations the class that holds the migrations
 * @param entityAttribute the attribute that holds the name of an item's entity
 * @param validator the class that validates records
 * @param settings what is stated of the table besides
 * @param place where the table's name is written
 */
public record TableModel(
        TypeElement element,
        String tableName,
        String partitionKey,
        String sortKey,
        List<IndexModel> indexes,
        Set<TypeElement> listed,
        List<EntityModel> entities,
        List<CollectionModel> collections,
        Optional<TypeElement> migrations,
        String entityAttribute,
        Optional<TypeElement> validator,
        StatedSettings settings,
        Place place) {

    /** Copies the lists. */
    public TableModel {
        indexes = List.copyOf(indexes);
        listed = Set.copyOf(listed);
        entities = List.copyOf(entities);
        collections = List.copyOf(collections);
    }

    /** Whether the keys of an index are attributes that entities have anyway. */
    public boolean isOfAttributes(IndexModel index) {
        return entities.stream()
                .flatMap(entity -> entity.patterns().stream())
                .anyMatch(pattern -> pattern.index().equals(index.name())
                        && pattern.key()
                                .filter(AttributeKeyModel.class::isInstance)
                                .isPresent());
    }

    /** The names of the table's key attributes: one or two. */
    public List<String> keyAttributes() {
        return sortKey.isEmpty() ? List.of(partitionKey) : List.of(partitionKey, sortKey);
    }

    /**
     * The components of an entity that are the table's own key as they are, as each template is one component that is stored
     * under the name of the key attribute; empty where keys are texts made of components.
     */
    public List<ComponentModel> plainKey(EntityModel entity) {
        Optional<KeyModel> key = entity.key();
        if (key.isEmpty() || key.get().hasSortKey() == sortKey.isEmpty()) {
            return List.of();
        }
        List<TemplateModel> templates = key.get().templates();
        List<ComponentModel> components = new ArrayList<>();
        for (int i = 0; i < templates.size(); i++) {
            String attribute = keyAttributes().get(i);
            templates
                    .get(i)
                    .onlyComponent()
                    .flatMap(entity::component)
                    .filter(component -> component.attribute().stored().equals(attribute))
                    .ifPresent(components::add);
        }
        return components.size() == templates.size() ? components : List.of();
    }

    /** The simple name of the design, without the names of types around it. */
    public String simpleName() {
        return element.getSimpleName().toString();
    }

    /** The package of the design, into which all code is written. */
    public String packageName() {
        return ClassName.get(element).packageName();
    }
}
