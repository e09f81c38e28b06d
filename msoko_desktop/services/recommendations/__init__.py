"""Address recommendations: proposed by rules, kept, sent, turned into activities and orders; their effect, papers."""

from msoko_desktop.domain.recommendations.model import AddresseeKind, Fact, Measure, Recommendation, State
from msoko_desktop.services.recommendation_register import (
    Registered,
    led_by_line,
    led_by_order,
    list_recommendations,
    unanswered,
)
from msoko_desktop.services.recommendations.effects import Compared, Effect, effect_of, effect_words
from msoko_desktop.services.recommendations.from_signs import order_from_signs, sign_words
from msoko_desktop.services.recommendations.keeping import (
    WAYS,
    Sending,
    close_recommendation,
    delete_recommendations,
    mark_answered,
    mark_sent,
    read_recommendation,
    reopen_recommendation,
    save_recommendation,
)
from msoko_desktop.services.recommendations.linking import (
    SectionTarget,
    Target,
    draft_measures,
    make_activities,
    make_items,
    orders_to_lead,
    plans_to_lead,
    sections_of,
)
from msoko_desktop.services.recommendations.own import OwnWords, add_own, addressees
from msoko_desktop.services.recommendations.papers import (
    FORMATS,
    SEVERAL,
    grounds_words,
    led_words,
    recommendations_document,
    register_document,
)
from msoko_desktop.services.recommendations.proposing import Proposal, Proposed, accept, propose
from msoko_desktop.services.recommendations.rules import is_changed, restore_rule, rules, save_rule

__all__ = [
    "FORMATS",
    "SEVERAL",
    "WAYS",
    "AddresseeKind",
    "Compared",
    "Effect",
    "Fact",
    "Measure",
    "OwnWords",
    "Proposal",
    "Proposed",
    "Recommendation",
    "Registered",
    "SectionTarget",
    "Sending",
    "State",
    "Target",
    "accept",
    "add_own",
    "addressees",
    "close_recommendation",
    "delete_recommendations",
    "draft_measures",
    "effect_of",
    "effect_words",
    "grounds_words",
    "is_changed",
    "led_by_line",
    "led_by_order",
    "led_words",
    "list_recommendations",
    "make_activities",
    "make_items",
    "mark_answered",
    "mark_sent",
    "order_from_signs",
    "orders_to_lead",
    "plans_to_lead",
    "propose",
    "read_recommendation",
    "recommendations_document",
    "register_document",
    "reopen_recommendation",
    "restore_rule",
    "rules",
    "save_recommendation",
    "save_rule",
    "sections_of",
    "sign_words",
    "unanswered",
]
