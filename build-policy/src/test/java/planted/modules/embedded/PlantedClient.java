package planted.modules.embedded;

/** Is used by a module below it. */
public class PlantedClient {}
