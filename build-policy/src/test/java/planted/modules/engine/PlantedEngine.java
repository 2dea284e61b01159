package planted.modules.engine;

/** Uses a module that is built on it. */
class PlantedEngine {
    planted.modules.embedded.PlantedClient client = new planted.modules.embedded.PlantedClient();
}
