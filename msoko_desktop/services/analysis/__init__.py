"""From stored results to figures, signs and papers: what a person asks of the page «Анализ»."""
