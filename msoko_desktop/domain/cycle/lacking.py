"""What a proof that is not ready lacks, and what a person does about it."""

from collections.abc import Mapping

from msoko_desktop.domain.cycle.model import Proof, ProofKind, ProofState
from msoko_desktop.domain.documents.documents import Stage

_DRAFTS: Mapping[ProofKind, str] = {
    ProofKind.DOCUMENT: "Проект: поставьте в карточке документа дату и состояние «Утверждён».",
    ProofKind.ORDER: "Проект: утвердите приказ, введите номер и дату.",
    ProofKind.PLAN: "Проект: утвердите план, введите номер и дату приказа.",
    ProofKind.NOTE: "Справки нет в реестре: откройте её и нажмите «В реестр…».",
    ProofKind.RECOMMENDATIONS: "Не отправлено: отметьте отправку в реестре рекомендаций.",
    ProofKind.WORKS: "Результатов мало: введите их по остальным школам.",
    ProofKind.MONITORING: "Заполнены не все показатели: введите недостающие значения.",
    ProofKind.INDICATORS: "Не у всех показателей есть значение за год: введите остальные.",
    ProofKind.ROUND: "Посещений отмечено мало: внесите акты наблюдателей.",
}
_NOT_IN_FORCE: Mapping[Stage, str] = {
    Stage.INDICATORS: "Не утверждены: утвердите план с этими показателями или приказ.",
    Stage.COLLECTION: "Не утверждена: издайте приказ или положение о сборе данных.",
}
_EXPECTED: Mapping[ProofKind, str] = {
    ProofKind.DOCUMENT: "Ожидается: подготовьте документ и поставьте состояние «Утверждён».",
    ProofKind.ACTIVITY: "Не исполнено: отметьте исполнение и приложите документ.",
    ProofKind.MONITORING: "Значений нет: соберите их со школ и введите.",
}


def lacking(proof: Proof) -> str:
    """Return in one sentence what a proof lacks and what is to be done, "" where it lacks nothing."""
    if proof.state is ProofState.WITHDRAWN:
        return "Утратил силу: приложите действующий документ."
    if proof.state is ProofState.EXPECTED:
        return _EXPECTED.get(proof.kind, "")
    if proof.state is not ProofState.DRAFT:
        return ""
    if proof.kind in (ProofKind.INDICATORS, ProofKind.MONITORING) and proof.stage in _NOT_IN_FORCE:
        return _NOT_IN_FORCE[proof.stage]
    return _DRAFTS.get(proof.kind, "")
