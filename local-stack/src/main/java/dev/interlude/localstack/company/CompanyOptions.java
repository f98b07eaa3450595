package dev.interlude.localstack.company;

/**
 * How large a company is and how long it has lived.
 *
 * @param people 1 to 10,000
 * @param days past calendar days before today, 0 to 13: facts may not be older than 14 days
 * @param seed the same seed, people and dates give the same facts, byte by byte
 */
public record CompanyOptions(int people, int days, long seed) {
  public static final int MOST_PEOPLE = 10_000;
  public static final int MOST_DAYS = 13;

  /** 200 people; any 13 days hold at least 9 working days. */
  public static final CompanyOptions DEFAULT = new CompanyOptions(200, MOST_DAYS, 20_261_116L);

  public CompanyOptions {
    if (people < 1 || people > MOST_PEOPLE) {
      throw new IllegalArgumentException("a company has 1 to " + MOST_PEOPLE + " people");
    }
    if (days < 0 || days > MOST_DAYS) {
      throw new IllegalArgumentException("a company has lived 0 to " + MOST_DAYS + " days");
    }
  }
}
