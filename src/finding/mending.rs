//! What a help writes in the place of what it is about: an edit is made of it, whatever the words of the help are.

/// What a help writes; its gaps hold the words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Mending {
    /// Keys by their right names: `nearest`, of those that are `known`.
    Key,
    /// A word or a unit by its right writing: `nearest`, of words that are `known`.
    Word,
    /// An id by its right writing: `ids`.
    Id,
    /// A text that a comma has cut, in quotes: `written`.
    CutText,
    /// A number with a point in the place of a comma: `number`.
    Point,
    /// A number without the signs between its digits: `number`.
    Joined,
    /// A number without its quotes.
    Bare,
    /// A text in quotes that reads as a number.
    Quoted,
    /// A value as the only item of a list.
    List,
    /// The only item of a list in the place of the list.
    Item,
    /// A value in another shape: `written`.
    Shape,
    /// A text in another form: `written`.
    Form,
    /// The stages of the life cycle that the boundary does not list: `stages` of the message.
    Stages,
    /// A stage that is left out, of which only the author can say more: no edit is made of it.
    LeftOut,
}
