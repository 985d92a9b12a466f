using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using ShopClean.Application.Accounts.Throttling;
using ShopClean.Testing;

namespace ShopClean.Application.Tests.Accounts;

public sealed class LoginThrottleTests
{
    private const string Jane = "JANE";
    private const string Home = "192.0.2.1";

    // Two cores: one password at once, and 32 who queue.
    private const int MostAtOnce = 33;
    private const int ChecksPerSecond = 16;
    private readonly Queue<LoginAttempt> beingChecked = new();
    private readonly ManualClock clock = new();
    private readonly LoginThrottle throttle;

    private int knocks;

    public LoginThrottleTests() => throttle = new LoginThrottle(clock, MostAtOnce);

    [Fact]
    public void The_first_wrong_passwords_are_not_delayed_and_each_further_one_twice_as_long()
    {
        for (var count = 0; count < LoginThrottle.UndelayedFailures; count++)
        {
            Fails(Jane, Home).ShouldBe(TimeSpan.Zero);
        }

        foreach (var seconds in new[] { 1, 2, 4, 8 })
        {
            // It begins with the failure: knocking in between does not prolong it.
            throttle.TryAdmit(Jane, Home).Wait.ShouldBe(TimeSpan.FromSeconds(seconds));
            throttle.TryAdmit(Jane, Home).Wait.ShouldBe(TimeSpan.FromSeconds(seconds));
            clock.Advance(TimeSpan.FromSeconds(seconds));
            Fails(Jane, Home).ShouldBe(TimeSpan.Zero);
        }
    }

    [Fact]
    public void A_clock_that_is_set_back_keeps_nobody_waiting_for_longer()
    {
        for (var count = 0; count < LoginThrottle.UndelayedFailures; count++)
        {
            Fails(Jane, Home);
        }

        clock.SetBack(TimeSpan.FromHours(1));

        throttle.TryAdmit(Jane, Home).Wait.ShouldBe(TimeSpan.FromSeconds(1));
        clock.Advance(TimeSpan.FromSeconds(1));
        throttle.TryAdmit(Jane, Home).Wait.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void The_right_password_forgives_the_wrong_ones_before()
    {
        for (var count = 0; count < LoginThrottle.UndelayedFailures - 1; count++)
        {
            Fails(Jane, Home);
        }

        Succeeds(Jane, Home);

        for (var count = 0; count < LoginThrottle.UndelayedFailures; count++)
        {
            Fails(Jane, Home).ShouldBe(TimeSpan.Zero);
        }
    }

    [Fact]
    public void An_owner_who_comes_from_a_known_place_is_let_in_at_once_whatever_strangers_do()
    {
        Flood(Jane, seconds: 30, perSecond: 200, addresses: 6000);

        throttle.NeedsHistory(Jane, Home).ShouldBeTrue();
        throttle.Remember(Jane, Home, isKnown: true);

        throttle.TryAdmit(Jane, Home).Wait.ShouldBe(TimeSpan.Zero);
    }

    [Theory]
    [InlineData(6000)]
    [InlineData(254)]
    [InlineData(10)]
    public void An_owner_at_a_new_place_waits_no_longer_than_patience_asks_for(int addresses)
    {
        Flood(Jane, seconds: 10, perSecond: 200, addresses);

        throttle.TryAdmit(Jane, Home).Wait.ShouldBe(LoginThrottle.ReturnDelay);
        Flood(Jane, LoginThrottle.ReturnDelay.TotalSeconds, perSecond: 200, addresses);

        throttle.TryAdmit(Jane, Home).Wait.ShouldBe(TimeSpan.Zero);
    }

    [Theory]
    [InlineData(1000, 30)]
    [InlineData(3000, 120)]
    public void An_owner_at_a_new_place_outwaits_a_flood_whose_addresses_seem_patient_by_accident(int addresses, int seconds)
    {
        Flood(Jane, seconds: 10, perSecond: 200, addresses);
        var begun = clock.GetUtcNow();

        var asked = throttle.TryAdmit(Jane, Home);
        while (asked.Admitted is null && clock.GetUtcNow() - begun < TimeSpan.FromMinutes(5))
        {
            Flood(Jane, asked.Wait.TotalSeconds, perSecond: 200, addresses);
            asked = throttle.TryAdmit(Jane, Home);
        }

        asked.Admitted.ShouldNotBeNull();
        (clock.GetUtcNow() - begun).ShouldBeLessThan(TimeSpan.FromSeconds(seconds));
    }

    [Fact]
    public void A_flood_gets_no_more_passwords_checked_than_are_nothing_unusual()
    {
        Flood(Jane, seconds: 30, perSecond: 200, addresses: 6000).ShouldBe(LoginThrottle.ToleratedFailures);
        Flood("BUDI", seconds: 30, perSecond: 200, addresses: 254).ShouldBe(LoginThrottle.ToleratedFailures);
        Flood("TINI", seconds: 30, perSecond: 200, addresses: 10).ShouldBe(LoginThrottle.ToleratedFailures);
    }

    [Fact]
    public void Attackers_who_are_patient_are_slowed_down_more_and_more()
    {
        var inFirstMinute = PatientlyGuessed(minutes: 1);
        PatientlyGuessed(minutes: 20);
        var later = PatientlyGuessed(minutes: 10) / 10.0;

        inFirstMinute.ShouldBeLessThan(80);
        later.ShouldBeLessThanOrEqualTo(8);
    }

    [Fact]
    public void An_account_that_is_left_alone_becomes_calm_again()
    {
        Flood(Jane, seconds: 2, perSecond: 200, addresses: 400);
        clock.Advance(TimeSpan.FromMinutes(LoginThrottle.ToleratedFailures));

        throttle.TryAdmit(Jane, Home).Wait.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void An_attack_on_one_account_delays_nobody_else()
    {
        Flood(Jane, seconds: 2, perSecond: 200, addresses: 400);

        throttle.TryAdmit("BUDI", Home).Wait.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void Guessing_one_password_for_many_names_is_delayed_where_it_comes_from_but_not_for_whoever_belongs_there()
    {
        for (var name = 0; name < LoginThrottle.UndelayedFailuresOfNetwork; name++)
        {
            Fails(Name(name), Home).ShouldBe(TimeSpan.Zero);
        }

        throttle.TryAdmit("NEXT", Home).Wait.ShouldBeGreaterThan(TimeSpan.Zero);
        throttle.Remember(Jane, Home, isKnown: true);
        throttle.TryAdmit(Jane, Home).Wait.ShouldBe(TimeSpan.Zero);
    }

    [Theory]
    [InlineData(6000, 6000)]
    [InlineData(1000, 2000)]
    [InlineData(254, 2000)]
    public void A_flood_over_many_accounts_leaves_most_of_the_time_for_others(int addresses, int names)
    {
        var secondsOfChecking = Spray(seconds: 300, perSecond: 200, addresses, names) / ChecksPerSecond;

        secondsOfChecking.ShouldBeLessThan(100);
    }

    [Fact]
    public void During_a_flood_over_many_accounts_whoever_comes_from_a_known_place_gets_in_at_once()
    {
        Spray(seconds: 20, perSecond: 200, addresses: 6000, names: 6000);

        throttle.NeedsHistory(Jane, Home).ShouldBeTrue();
        throttle.Remember(Jane, Home, isKnown: true);

        throttle.TryAdmit(Jane, Home).Wait.ShouldBe(TimeSpan.Zero);
    }

    [Theory]
    [InlineData(6000, 6000, 3)]
    [InlineData(1000, 2000, 60)]
    public void During_a_flood_over_many_accounts_an_owner_at_a_new_place_gets_in_by_waiting(int addresses, int names, int seconds)
    {
        Spray(seconds: 20, perSecond: 200, addresses, names);
        var begun = clock.GetUtcNow();

        var asked = throttle.TryAdmit(Jane, Home);
        asked.Wait.ShouldBeGreaterThan(TimeSpan.Zero);
        while (asked.Admitted is null && clock.GetUtcNow() - begun < TimeSpan.FromMinutes(5))
        {
            Spray(asked.Wait.TotalSeconds, perSecond: 200, addresses, names);
            asked = throttle.TryAdmit(Jane, Home);
        }

        asked.Admitted.ShouldNotBeNull();
        (clock.GetUtcNow() - begun).ShouldBeLessThanOrEqualTo(TimeSpan.FromSeconds(seconds));
    }

    [Fact]
    public void As_many_as_can_queue_are_nothing_unusual_and_after_a_flood_nobody_waits()
    {
        var crowd = Enumerable.Range(0, MostAtOnce).Select(number => throttle.TryAdmit(Name(number), Home).Admitted).ToList();
        crowd.ShouldAllBe(one => one != null);
        throttle.TryAdmit(Jane, Home).Wait.ShouldBe(LoginThrottle.ReturnDelay);

        crowd.ForEach(one => one!.Succeeded());
        clock.Advance(TimeSpan.FromSeconds(30));

        throttle.TryAdmit("BUDI", Home).Wait.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void Passwords_that_are_being_checked_count_before_it_is_known_that_they_are_wrong()
    {
        var admitted = Enumerable.Range(0, 1000).Count(number => throttle.TryAdmit(Jane, Name(number)).Admitted is not null);

        admitted.ShouldBe(LoginThrottle.ToleratedFailures);
    }

    [Fact]
    public void A_try_that_found_nothing_out_counts_for_nothing()
    {
        for (var count = 0; count < 1000; count++)
        {
            throttle.TryAdmit(Jane, Home).Admitted!.Dispose();
        }

        throttle.TryAdmit(Jane, Home).Admitted.ShouldNotBeNull();
    }

    [Fact]
    public void Whatever_anybody_does_no_wait_is_longer_than_a_minute_and_who_waits_long_enough_gets_a_try()
    {
        Prop.ForAll<int[]>(NobodyIsLockedOut).QuickCheckThrowOnFailure();
    }

    // Each number is a step: who from where does what, and how much time passes after it.
    private static bool NobodyIsLockedOut(int[] steps)
    {
        var time = new ManualClock();
        var door = new LoginThrottle(time, MostAtOnce);
        foreach (var step in steps.Select(Math.Abs).SelectMany(step => Enumerable.Repeat(step, 1 + step % 30)))
        {
            var (admitted, wait) = door.TryAdmit(Name(step % 2), Name(step % 5));
            if (wait > TimeSpan.FromMinutes(1))
            {
                return false;
            }

            Finish(admitted, step % 7);
            time.Advance(TimeSpan.FromMilliseconds(step % 400));
        }

        var asked = door.TryAdmit(Name(0), Name(0));
        for (var tries = 0; tries < 3 && asked.Admitted is null; tries++)
        {
            time.Advance(asked.Wait);
            asked = door.TryAdmit(Name(0), Name(0));
        }

        return asked.Admitted is not null;
    }

    private static void Finish(LoginAttempt? admitted, int how)
    {
        switch (how)
        {
            case 0:
                admitted?.Succeeded();
                break;
            case 1:
                admitted?.Dispose();
                break;
            default:
                admitted?.Failed();
                break;
        }
    }

    private TimeSpan Fails(string account, string network)
    {
        var (admitted, wait) = throttle.TryAdmit(account, network);
        admitted?.Failed();
        return wait;
    }

    private void Succeeds(string account, string network) => throttle.TryAdmit(account, network).Admitted!.Succeeded();

    // Gives how many passwords were checked.
    private int Flood(string account, double seconds, int perSecond, int addresses)
    {
        var admitted = 0;
        for (var count = 0; count < seconds * perSecond; count++)
        {
            admitted += Fails(account, Name(knocks++ % addresses)) == TimeSpan.Zero ? 1 : 0;
            clock.Advance(TimeSpan.FromSeconds(1.0 / perSecond));
        }

        return admitted;
    }

    // One wrong password for each name, of which so many are checked in a second, one after another. Gives how many were.
    private int Spray(double seconds, int perSecond, int addresses, int names)
    {
        var (admitted, done) = (0, 0.0);
        for (var count = 0; count < seconds * perSecond; count++, knocks++)
        {
            if (throttle.TryAdmit(Name(knocks % names), Name(knocks % addresses)).Admitted is { } one)
            {
                beingChecked.Enqueue(one);
                admitted++;
            }

            clock.Advance(TimeSpan.FromSeconds(1.0 / perSecond));
            for (done += (double)ChecksPerSecond / perSecond; done >= 1; done--)
            {
                if (beingChecked.TryDequeue(out var first))
                {
                    first.Failed();
                }
            }
        }

        return admitted;
    }

    // A hundred addresses that each come back exactly when they may.
    private int PatientlyGuessed(int minutes)
    {
        var guessed = 0;
        var next = Enumerable.Range(0, 100).ToDictionary(Name, _ => clock.GetUtcNow(), StringComparer.Ordinal);
        var end = clock.GetUtcNow() + TimeSpan.FromMinutes(minutes);
        while (clock.GetUtcNow() < end)
        {
            foreach (var address in next.Where(one => one.Value <= clock.GetUtcNow()).Select(one => one.Key).ToList())
            {
                var wait = Fails(Jane, address);
                guessed += wait == TimeSpan.Zero ? 1 : 0;
                next[address] = clock.GetUtcNow() + wait;
            }

            clock.Advance(TimeSpan.FromMilliseconds(250));
        }

        return guessed;
    }

    private static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"A{number}");
}
