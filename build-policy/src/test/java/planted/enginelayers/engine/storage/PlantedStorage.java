package planted.enginelayers.engine.storage;

/** Uses a layer above it. */
class PlantedStorage {
    planted.enginelayers.engine.table.PlantedTable table = new planted.enginelayers.engine.table.PlantedTable();
}
