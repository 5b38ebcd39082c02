//! What quantities of one role differ in: methods, categories, tokens.

/// How emissions of electricity are accounted for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// By the intensity of the grid.
    Location,
    /// By contracts.
    Market,
    /// By the supply that follows demand.
    Marginal,
    /// By a method that the publisher does not state.
    Unspecified,
}

impl Method {
    /// Every method.
    pub const ALL: [Self; 4] = [Self::Location, Self::Market, Self::Marginal, Self::Unspecified];

    /// The methods of which supplies state an intensity.
    pub const WITH_INTENSITY: [Self; 3] = [Self::Location, Self::Market, Self::Marginal];

    /// The word for it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Location => "location",
            Self::Market => "market",
            Self::Marginal => "marginal",
            Self::Unspecified => "unspecified",
        }
    }
}

/// What tokens are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenKind {
    /// In.
    Input,
    /// In, held ready from an earlier request.
    Cached,
    /// Out.
    Output,
    /// Of reasoning.
    Reasoning,
    /// In and out.
    All,
}

impl TokenKind {
    /// Every one, in the order of their numbers.
    pub const ALL: [Self; 5] = [Self::Input, Self::Cached, Self::Output, Self::Reasoning, Self::All];

    /// The word for it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Input => "input",
            Self::Cached => "cached",
            Self::Output => "output",
            Self::Reasoning => "reasoning",
            Self::All => "all",
        }
    }
}

/// A category of impact in which the making of devices is stated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Category {
    /// Climate change.
    Climate,
    /// Water.
    Water,
    /// Minerals and metals.
    Minerals,
    /// Fossil resources.
    Fossil,
    /// Primary energy.
    Primary,
}

impl Category {
    /// Every one, in the order of their numbers.
    pub const ALL: [Self; 5] = [Self::Climate, Self::Water, Self::Minerals, Self::Fossil, Self::Primary];

    /// The word for it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Climate => "climate",
            Self::Water => "water",
            Self::Minerals => "minerals",
            Self::Fossil => "fossil",
            Self::Primary => "primary",
        }
    }
}
