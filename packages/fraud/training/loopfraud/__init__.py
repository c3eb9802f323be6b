"""Data, training, export and evaluation of the listing text model."""
