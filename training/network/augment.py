"""News writes what the treebanks have too little of: lists of states, titles with names, names with appositions, and short
clauses that begin with the name of a state ("Kuwait recalled its envoy").

Copies of treebank sentences get such a phrase, of made structure and names from the gazetteer, in the place of a name or
pronoun that fills the same role. The rest of the sentence keeps its tree.
"""

import json
import random
from dataclasses import dataclass, replace
from pathlib import Path

from .treebank import Sentence

SHARE = 0.35
"""Of the sentences that have a fitting name."""
SUBJECT_COPIES = 2
"""Of each short sentence whose subject can be a name."""
CUT_SHARE = 0.4
LONGEST_SHORT = 18
ROLES = ("nsubj", "nsubj:pass", "obj", "obl", "obl:agent", "nmod")
NAME_PARTS = ("flat", "compound", "amod", "nmod:desc")
SINGULAR = ("is", "was", "has", "'s", "’s", "does")

STATES = (
    "ADJ/NNP:Saudi Arabia", "ADJ/NNP:United States", "ADJ/NNP:United Kingdom", "ADJ/NNP:United Nations",
    "ADJ/NNP:European Union", "ADJ/NNP:African Union", "PROPN/NNP:North Korea", "PROPN/NNP:South Korea",
    "PROPN/NNP:South Africa", "PROPN/NNP:Sri Lanka", "PROPN/NNP:New Zealand",
)  # fmt: skip
WITH_ARTICLE = ("States", "Kingdom", "Nations", "Union")
TITLES = (
    "President", "Prime Minister", "Foreign Minister", "Defense Minister", "Defence Minister", "Finance Minister",
    "Interior Minister", "Vice President", "Chancellor", "King", "General", "Ambassador", "Premier", "Senator",
)  # fmt: skip
ROLE_NOUNS = (
    "foreign minister", "defence minister", "president", "prime minister", "spokesman", "spokeswoman", "leader",
    "envoy", "ambassador", "army chief", "opposition leader", "interior minister",
)  # fmt: skip
ADJECTIVAL = ("Prime", "Foreign", "foreign", "prime", "Interior", "interior", "Vice")


@dataclass
class Word:
    form: str
    tag: str
    head: int
    """Within the phrase; −1 for the phrase's head."""
    deprel: str
    entity: str


Phrase = list[Word]


class Phrases:
    """Makes phrases from the names of the gazetteer."""

    def __init__(self, shared: Path):
        self.states: list[str] = []
        self.demonyms: list[str] = []
        for country in _rows(shared / "data/world/countries.jsonl"):
            self.states += [country["name"]] if country["name"].isalpha() else []
            self.demonyms += [adj for adj in country.get("adjs", ()) if adj.isalpha() and adj[0].isupper()][:1]
        names = {row["name"] for row in _rows(shared / "data/world/leaders.jsonl")}
        self.persons = sorted(n for n in names if 2 <= len(n.split()) <= 3 and all(p.isalpha() for p in n.split()))

    def any(self) -> tuple[Phrase, bool]:
        """A phrase, and whether it is plural."""
        kind = random.choice(("list", "list", "titled pair", "titled", "titled", "described", "role", "ministers"))
        if kind == "list":
            return self.list_of([self.state() for _ in range(random.choice((2, 3, 3, 4, 5)))]), True
        if kind == "titled pair":
            return self.list_of([self.titled() for _ in range(random.choice((2, 2, 3)))]), True
        if kind == "ministers":
            return self.ministers(), True
        make = {"titled": self.titled, "described": self.described, "role": self.role_named}[kind]
        return make(), False

    def subject(self) -> Phrase:
        return random.choice([self.state] * 5 + [self.titled, self.person, self.role])()

    def pair(self) -> Phrase:
        return self.list_of([self.state(), self.state()])

    def state(self) -> Phrase:
        if random.random() < 0.75:
            return [Word(random.choice(self.states), "PROPN/NNP", -1, "", "B-state")]
        tag, name = random.choice(STATES).split(":")
        first, last = name.split()
        kind = "organization" if last in ("Nations", "Union") else "state"
        phrase = [
            Word(first, tag, 1, "amod" if tag.startswith("ADJ") else "compound", f"B-{kind}"),
            Word(last, "PROPN/NNPS" if last in ("States", "Nations") else "PROPN/NNP", -1, "", f"I-{kind}"),
        ]
        return _joined([Word("the", "DET/DT", 1, "det", "O")], phrase) if last in WITH_ARTICLE else phrase

    def person(self) -> Phrase:
        first, *rest = random.choice(self.persons).split()
        return [
            Word(first, "PROPN/NNP", -1, "", "B-person"),
            *(Word(name, "PROPN/NNP", 0, "flat", "I-person") for name in rest),
        ]

    def titled(self) -> Phrase:
        """ "Eritrean President Isaias Afwerki" """
        title = _nouns(random.choice(TITLES), "PROPN/NNP")
        if random.random() < 0.7:
            title = _before(Word(random.choice(self.demonyms), "ADJ/JJ", 0, "amod", "O"), title)
        name = self.person()
        head = _head(title)
        title[head] = replace(title[head], head=len(title), deprel="nmod:desc")
        return title + [_moved(word, len(title)) for word in name]

    def role(self) -> Phrase:
        """ "the Eritrean foreign minister" """
        noun = _nouns(random.choice(ROLE_NOUNS), "NOUN/NN")
        noun[-1] = replace(noun[-1], entity="N-person")
        if random.random() < 0.5:
            phrase = _before(Word(random.choice(self.demonyms), "ADJ/JJ", 0, "amod", "O"), noun)
            return _before(Word("the", "DET/DT", 0, "det", "O"), phrase)
        owner = [Word(random.choice(self.states), "PROPN/NNP", 0, "nmod:poss", "B-state"), Word("'s", "PART/POS", 0, "case", "O")]
        head = _head(noun) + 2
        return [replace(owner[0], head=head), owner[1], *(_moved(word, 2) for word in noun)]

    def described(self) -> Phrase:
        """ "Isaias Afwerki, the Eritrean foreign minister," """
        return _apposition(self.person(), self.role())

    def role_named(self) -> Phrase:
        """ "the Eritrean foreign minister, Isaias Afwerki," """
        return _apposition(self.role(), self.person())

    def ministers(self) -> Phrase:
        """ "foreign ministers A of X, B of Y and C of Z" """
        members = []
        for _ in range(random.choice((2, 3))):
            person, state = self.person(), self.state()
            head = len(person) + 1 + _head(state)
            case = Word("of", "ADP/IN", head, "case", "O")
            place = [_moved(word, len(person) + 1) for word in state]
            at = _head(state)
            place[at] = replace(place[at], head=0, deprel="nmod")
            members.append([*person, case, *place])
        noun = _nouns(random.choice(("foreign ministers", "presidents", "prime ministers", "defence ministers")), "NOUN/NNS")
        names = self.list_of(members)
        head = len(noun) + _head(names)
        phrase = noun + [_moved(word, len(noun)) for word in names]
        phrase[head] = replace(phrase[head], head=_head(noun), deprel="appos")
        return phrase

    def list_of(self, members: list[Phrase]) -> Phrase:
        """ "A, B and C": all hang on the first."""
        phrase = list(members[0])
        first = _head(phrase)
        for number, member in enumerate(members[1:], 1):
            is_last = number == len(members) - 1
            marks = []
            if not is_last or (len(members) > 2 and random.random() < 0.2):
                marks.append((",", "PUNCT/,", "punct"))
            if is_last:
                marks.append(("and", "CCONJ/CC", "cc"))
            start = len(phrase) + len(marks)
            head = start + _head(member)
            phrase += [Word(form, tag, head, deprel, "O") for form, tag, deprel in marks]
            phrase += [_moved(word, start) for word in member]
            phrase[head] = replace(phrase[head], head=first, deprel="conj")
        return phrase


def augmented(sentences: list[Sentence], phrases: Phrases) -> list[Sentence]:
    found = []
    for sentence in sentences:
        sites = [index for index in range(len(sentence.forms)) if _span(sentence, index)]
        if sites and random.random() < SHARE:
            phrase, is_plural = phrases.any()
            index = random.choice(sites)
            if not (is_plural and _is_singular(sentence, index)):
                found.append(_substituted(sentence, index, _span(sentence, index), phrase))
    return found


def with_named_subjects(sentences: list[Sentence], phrases: Phrases) -> list[Sentence]:
    """Short sentences with the name of an actor for their subject; some of them end behind their object."""
    found = []
    for sentence in sentences:
        span = _short_subject(sentence)
        if span is None:
            continue
        is_plural = sentence.tags[span[1] + 1].endswith("VBP")
        for _ in range(SUBJECT_COPIES):
            phrase = phrases.pair() if is_plural else phrases.subject()
            copy = _substituted(sentence, _top(sentence, span), span, phrase)
            found.append(_cut_behind_object(copy) if random.random() < CUT_SHARE else copy)
    return found


SUBJECT_PARTS = ("det", "amod", "compound", "nmod:poss", "nummod")
FINITE = ("VBD", "VBZ", "VBP", "MD", "RB")


def _short_subject(sentence: Sentence) -> tuple[int, int] | None:
    """The words of a short sentence's subject, where it stands right before the verb and is a pronoun or a plain noun."""
    if len(sentence.forms) > LONGEST_SHORT:
        return None
    root = sentence.heads.index(0)
    if not sentence.tags[root].startswith("VERB"):
        return None
    for index, head in enumerate(sentence.heads[:root]):
        if head - 1 != root or sentence.deprels[index] != "nsubj":
            continue
        parts = [at for at, above in enumerate(sentence.heads) if above - 1 == index]
        first = min([index, *parts])
        is_plain = all(sentence.deprels[at] in SUBJECT_PARTS and at + 1 not in sentence.heads for at in parts)
        is_fit = sentence.tags[index] in ("PRON/PRP", "NOUN/NN", "NOUN/NNS") and max([index, *parts]) == index
        follows = sentence.tags[index + 1].split("/")[1]
        return (first, index) if is_plain and is_fit and follows in FINITE and len(parts) == index - first else None
    return None


def _top(sentence: Sentence, span: tuple[int, int]) -> int:
    return next(at for at in range(span[0], span[1] + 1) if not span[0] <= sentence.heads[at] - 1 <= span[1])


def _cut_behind_object(sentence: Sentence) -> Sentence:
    """ "Kuwait recalled its envoy [when the talks failed]." The sentence itself where that leaves no tree."""
    root = sentence.heads.index(0)
    objects = [at for at, head in enumerate(sentence.heads) if head - 1 == root and sentence.deprels[at] == "obj"]
    if not objects or sentence.forms[-1] != "." or sentence.heads[-1] - 1 != root:
        return sentence
    end = max(objects)
    grown = True
    while grown:
        below = [at for at, head in enumerate(sentence.heads) if end >= head - 1 > root and at > end]
        grown = bool(below)
        end = max([end, *below])
    if end + 1 >= len(sentence.forms) or any(head - 1 > end for head in sentence.heads[: end + 1]):
        return sentence
    last = [sentence.heads[-1]]
    cut = {name: [*getattr(sentence, name)[: end + 1], getattr(sentence, name)[-1]] for name in ("forms", "tags", "deprels")}
    entities = sentence.entities and [*sentence.entities[: end + 1], sentence.entities[-1]]
    return replace(sentence, **cut, heads=sentence.heads[: end + 1] + last, entities=entities)


def _span(sentence: Sentence, index: int) -> tuple[int, int] | None:
    """The words of a name without what it is introduced by; None where it has other dependents or none of the roles."""
    if not sentence.tags[index].startswith("PROPN") or sentence.deprels[index] not in ROLES:
        return None
    first = last = index
    for at, head in enumerate(sentence.heads):
        if head - 1 == index and sentence.deprels[at] not in ("case", "punct"):
            if sentence.deprels[at] not in NAME_PARTS or at + 1 in sentence.heads:
                return None
            first, last = min(first, at), max(last, at)
    inside = range(first, last + 1)
    if any(at != index and sentence.heads[at] != index + 1 for at in inside):
        return None
    after = sentence.forms[last + 1] if last + 1 < len(sentence.forms) else "."
    return None if after in ("'s", "’s", "'") or any(sentence.deprels[at] in ("case", "punct") for at in inside) else (first, last)


def _is_singular(sentence: Sentence, index: int) -> bool:
    if not sentence.deprels[index].startswith("nsubj"):
        return False
    verb = sentence.heads[index] - 1
    siblings = [at for at, head in enumerate(sentence.heads) if head - 1 == verb]
    return sentence.tags[verb].endswith("VBZ") or any(sentence.forms[at] in SINGULAR for at in siblings)


def _substituted(sentence: Sentence, index: int, span: tuple[int, int], phrase: Phrase) -> Sentence:
    first, last = span
    if phrase[-1].form == "," and sentence.tags[min(last + 1, len(sentence.tags) - 1)].startswith("PUNCT"):
        phrase = phrase[:-1]
    if first == 0 and phrase[0].form in ("the", "foreign", "prime", "defence"):
        phrase = [replace(phrase[0], form=phrase[0].form.capitalize()), *phrase[1:]]
    grown = len(phrase) - (last - first + 1)
    new_head = first + _head(phrase)

    def moved(at: int) -> int:
        """Where a word of the old sentence stands now, from 0; −1 stays."""
        return new_head if first <= at <= last else at + grown if at > last else at

    def spliced(old: list, new: list) -> list:
        return [*old[:first], *new, *old[last + 1 :]]

    heads = [moved(head - 1) + 1 for head in sentence.heads]
    inner = [moved(sentence.heads[index] - 1) + 1 if w.head < 0 else first + w.head + 1 for w in phrase]
    deprels = [sentence.deprels[index] if w.head < 0 else w.deprel for w in phrase]
    return replace(
        sentence,
        forms=spliced(sentence.forms, [w.form for w in phrase]),
        tags=spliced(sentence.tags, [w.tag for w in phrase]),
        heads=spliced(heads, inner),
        deprels=spliced(sentence.deprels, deprels),
        entities=sentence.entities and spliced(sentence.entities, [w.entity for w in phrase]),
    )


def _nouns(text: str, tag: str) -> Phrase:
    """A compound noun; its last word is the head."""
    words = text.split()
    upos = tag.split("/")[0]
    made = []
    for word in words[:-1]:
        is_adjective = word in ADJECTIVAL
        xpos = "NNP" if upos == "PROPN" else "JJ" if is_adjective else "NN"
        made.append(Word(word, f"{'ADJ' if is_adjective else upos}/{xpos}", len(words) - 1, "amod" if is_adjective else "compound", "O"))
    return [*made, Word(words[-1], tag, -1, "", "O")]


def _apposition(phrase: Phrase, other: Phrase) -> Phrase:
    start = len(phrase) + 1
    head = start + _head(other)
    comma = Word(",", "PUNCT/,", head, "punct", "O")
    joined = [*phrase, comma, *(_moved(word, start) for word in other), comma]
    joined[head] = replace(joined[head], head=_head(phrase), deprel="appos")
    return joined


def _before(word: Word, phrase: Phrase) -> Phrase:
    moved = [_moved(other, 1) for other in phrase]
    return [replace(word, head=_head(moved) + 1), *moved]


def _joined(front: Phrase, phrase: Phrase) -> Phrase:
    moved = [_moved(word, len(front)) for word in phrase]
    return [*(replace(word, head=_head(moved) + len(front)) for word in front), *moved]


def _head(phrase: Phrase) -> int:
    return next(index for index, word in enumerate(phrase) if word.head < 0)


def _moved(word: Word, by: int) -> Word:
    return word if word.head < 0 else replace(word, head=word.head + by)


def _rows(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text(encoding="utf8").splitlines()]
