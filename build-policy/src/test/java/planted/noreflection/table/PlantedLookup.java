package planted.noreflection.table;

/** Looks a method up by its name. */
class PlantedLookup {
    int methods() {
        return PlantedLookup.class.getDeclaredMethods().length;
    }
}
