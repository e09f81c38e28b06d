"""МСОКО Desktop: the municipal system of assessing the quality of education in one offline program."""

__version__ = "0.1.0"
