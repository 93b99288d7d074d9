namespace Merit.Data.Building.Linking.Checks;

/// <summary>A number of a row that is equal where the values of a column are; -1 where there is none.</summary>
internal delegate int KeyOfRow(int row);
