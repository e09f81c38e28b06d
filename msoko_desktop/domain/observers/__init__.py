"""Who goes where: public observers to schools, experts and schools to the works of other schools."""
