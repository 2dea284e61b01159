package planted.enginelayers.engine.table;

/** Is used by a layer below it. */
public class PlantedTable {}
