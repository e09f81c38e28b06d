"""The single rules of the check before signing, by what they look at; `domain.plan_checks` runs them."""
