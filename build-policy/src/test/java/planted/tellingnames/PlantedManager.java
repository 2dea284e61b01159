package planted.tellingnames;

/** Says nothing by its name. */
class PlantedManager {}
