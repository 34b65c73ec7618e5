//! Positions in degrees: latitude and longitude.
//!
//! | Form | Where | Read by |
//! |---|---|---|
//! | `48.10;11.6` | `GEO` of 3.0 (RFC 2426 section 3.4.2) | `Geo::of_pair` |
//! | `geo:48.10,11.6,35;u=10` | `GEO` of 4.0, a geo URI (RFC 5870) | `GeoUri::parse` |
//! | `48.10,11.6` | JSON and `Display` | `FromStr` |
//!
//! Digits stay as they are written. A number is never rounded through a float.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::value::invalid::InvalidValue;
use crate::value::number::is_decimal;
use crate::version::Version;

/// The position of a contact (`GEO`, RFC 6350 section 6.5.2): latitude and longitude in degrees.
///
/// The digits are kept without rounding, and `48.10` differs from `48.1`. JSON has the text that
/// [`Display`](fmt::Display) shows.
///
/// ```
/// use contact_card::value::Geo;
///
/// let geo = Geo::new("48.1", "11.60")?;
/// assert_eq!((geo.latitude(), geo.longitude()), ("48.1", "11.60"));
/// assert_eq!(geo.to_string(), "48.1,11.60");
/// assert_eq!("48.1,11.60".parse(), Ok(geo));
/// assert!(Geo::new("90.1", "0").is_err());
/// # Ok::<(), contact_card::InvalidValue>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Geo(String);

impl Geo {
    /// Creates a position from decimal degrees such as `-33.9`. Blanks around them and a plus sign are removed.
    ///
    /// # Errors
    ///
    /// [`InvalidValue`] if a text is not a decimal number, the latitude is beyond 90 or the longitude is beyond 180.
    ///
    /// ```
    /// assert_eq!(contact_card::value::Geo::new("+1.0", " -180")?.to_string(), "1.0,-180");
    /// # Ok::<(), contact_card::InvalidValue>(())
    /// ```
    pub fn new(latitude: &str, longitude: &str) -> Result<Self, InvalidValue> {
        let [latitude, longitude] = [latitude.trim(), longitude.trim()];
        if !is_position(latitude, longitude) {
            return Err(InvalidValue::Geo);
        }
        let without_plus = |degrees: &str| degrees.trim_start_matches('+').to_owned();
        Ok(Self(
            without_plus(latitude) + "," + &without_plus(longitude),
        ))
    }

    /// Reads `latitude;longitude`, the form of 3.0 (RFC 2426 section 3.4.2).
    pub(crate) fn of_pair(text: &str) -> Option<Self> {
        let (latitude, longitude) = text.split_once(';')?;
        Self::new(latitude, longitude).ok()
    }

    /// Degrees north of the equator, from -90 to 90.
    ///
    /// ```
    /// assert_eq!(contact_card::value::Geo::new("-33.9", "18.4")?.latitude(), "-33.9");
    /// # Ok::<(), contact_card::InvalidValue>(())
    /// ```
    #[must_use]
    pub fn latitude(&self) -> &str {
        self.parts().0
    }

    /// Degrees east of Greenwich, from -180 to 180.
    ///
    /// ```
    /// assert_eq!(contact_card::value::Geo::new("-33.9", "18.4")?.longitude(), "18.4");
    /// # Ok::<(), contact_card::InvalidValue>(())
    /// ```
    #[must_use]
    pub fn longitude(&self) -> &str {
        self.parts().1
    }

    /// Returns the latitude and the longitude as numbers.
    ///
    /// ```
    /// assert_eq!(contact_card::value::Geo::new("48.10", "-11")?.degrees(), (48.1, -11.0));
    /// # Ok::<(), contact_card::InvalidValue>(())
    /// ```
    #[must_use]
    pub fn degrees(&self) -> (f64, f64) {
        let number = |degrees: &str| degrees.parse().unwrap_or_default();
        (number(self.latitude()), number(self.longitude()))
    }

    /// The pieces of the value of `GEO` in a version.
    pub(crate) fn pieces(&self, version: Version) -> [&str; 4] {
        let (latitude, longitude) = self.parts();
        match version {
            Version::V3_0 => ["", latitude, ";", longitude],
            Version::V4_0 => ["geo:", latitude, ",", longitude],
        }
    }

    fn parts(&self) -> (&str, &str) {
        // The constructor checked the text.
        self.0.split_once(',').unwrap_or_default()
    }
}

/// A geo URI in parts: `geo:latitude,longitude[,altitude][;parameters]` (RFC 5870 section 3.3).
pub(crate) struct GeoUri<'u> {
    coordinates: &'u str,
    params: &'u str,
}

impl<'u> GeoUri<'u> {
    /// `None` if `uri` has another scheme.
    pub(crate) fn parse(uri: &'u str) -> Option<Self> {
        let (scheme, rest) = uri.split_once(':')?;
        let (coordinates, params) = rest.split_once(';').unwrap_or((rest, ""));
        scheme.eq_ignore_ascii_case("geo").then_some(Self {
            coordinates,
            params,
        })
    }

    /// The latitude and the longitude, if they are on earth: none for `geo:91,0`.
    pub(crate) fn position(&self) -> Option<Geo> {
        let mut coordinates = self.coordinates.split(',');
        Geo::new(coordinates.next()?, coordinates.next()?).ok()
    }

    /// Whether it has neither an altitude nor parameters: `geo:48.1,11.6` has none of them.
    pub(crate) fn is_position_only(&self) -> bool {
        self.params.is_empty() && self.coordinates.split(',').count() == 2
    }

    /// Whether it has two or three coordinates, with the position on earth. In a coordinate system other than WGS 84
    /// they may be any numbers.
    ///
    /// ```text
    /// geo:-90,180,8                               valid
    /// geo:323482,4306480;crs=EPSG-32618;u=20      valid
    /// geo:91,0                                    beyond the pole
    /// geo:+1,2                                    a plus sign
    /// geo:1,2,3,4                                 four coordinates
    /// ```
    pub(crate) fn is_valid(&self) -> bool {
        let coordinates: Vec<&str> = self.coordinates.split(',').collect();
        let is_number = |number: &&str| !number.starts_with('+') && is_decimal(number, true);
        matches!(coordinates.len(), 2 | 3)
            && coordinates.iter().all(is_number)
            && (!self.is_of_wgs84() || is_position(coordinates[0], coordinates[1]))
    }

    /// Whether no parameter names another reference system than WGS 84, the default (RFC 5870 section 3.4.1).
    fn is_of_wgs84(&self) -> bool {
        let params = self.params.split(';');
        let mut pairs = params.filter_map(|param| param.split_once('='));
        pairs.all(|(name, value)| {
            !name.eq_ignore_ascii_case("crs") || value.eq_ignore_ascii_case("wgs84")
        })
    }
}

/// Whether two texts are decimal degrees of a latitude and a longitude, in the range from -90 to 90 and from -180 to
/// 180.
pub(crate) fn is_position(latitude: &str, longitude: &str) -> bool {
    is_within(latitude, 90) && is_within(longitude, 180)
}

/// Whether a text is a decimal number with an absolute value of at most `most`: `90.00` is within 90, `90.1` is not.
fn is_within(text: &str, most: u32) -> bool {
    let digits = text.trim_start_matches(['+', '-']);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    let has_no_fraction = fraction.bytes().all(|digit| digit == b'0');
    let is_small = |whole: u32| whole < most || whole == most && has_no_fraction;
    is_decimal(text, true) && whole.parse().is_ok_and(is_small)
}

impl FromStr for Geo {
    type Err = InvalidValue;

    fn from_str(text: &str) -> Result<Self, InvalidValue> {
        let (latitude, longitude) = text.split_once(',').ok_or(InvalidValue::Geo)?;
        Self::new(latitude, longitude)
    }
}

/// Takes a latitude and a longitude in degrees, with the fewest digits that give the same numbers.
///
/// ```
/// use contact_card::value::Geo;
///
/// assert_eq!(Geo::try_from((48.1, -11.575))?.to_string(), "48.1,-11.575");
/// assert!(Geo::try_from((90.5, 0.0)).is_err());
/// assert!(Geo::try_from((f64::NAN, 0.0)).is_err());
/// # Ok::<(), contact_card::InvalidValue>(())
/// ```
impl TryFrom<(f64, f64)> for Geo {
    type Error = InvalidValue;

    fn try_from((latitude, longitude): (f64, f64)) -> Result<Self, InvalidValue> {
        Self::new(&latitude.to_string(), &longitude.to_string())
    }
}

impl TryFrom<String> for Geo {
    type Error = InvalidValue;

    fn try_from(text: String) -> Result<Self, InvalidValue> {
        text.parse()
    }
}

impl From<Geo> for String {
    fn from(geo: Geo) -> Self {
        geo.0
    }
}

impl fmt::Display for Geo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Shows no value, because it is personal data.
impl fmt::Debug for Geo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Geo").finish_non_exhaustive()
    }
}
