using static EksSpec.Tests.Editing.EditCase;

namespace EksSpec.Tests.Editing;

public class SharedValueTests
{
    [Fact]
    public void A_change_below_an_alias_writes_the_alias_out() =>
        Becomes(
            "a: &x\n  p: 1 # one\n  q: 2\nb: *x # why\n",
            file => file.Set("b.p", 5),
            "a: &x\n  p: 1 # one\n  q: 2\nb: # why\n  p: 5\n  q: 2\n"
        );

    [Fact]
    public void A_change_of_what_an_alias_copies_leaves_the_copy_what_it_is() =>
        Becomes(
            "a: &x\n  p: 1 # one\n  q: 2\nb: *x # why\n",
            file => file.Set("a.p", 5),
            "a: &x\n  p: 5 # one\n  q: 2\nb: # why\n  p: 1\n  q: 2\n"
        );

    [Fact]
    public void An_alias_itself_is_just_another_value() =>
        Becomes("a: &x 1\nb: *x\nc: *x\n", file => file.Set("b", 2), "a: &x 1\nb: 2\nc: *x\n");

    [Fact]
    public void What_carries_an_anchor_can_go() => Becomes("a: &x [1]\nb: *x\n", file => file.Remove("a"), "b:\n- 1\n");

    [Fact]
    public void A_merged_entry_is_written_out_where_it_changes() =>
        Becomes(
            "a: &x {p: 1, q: 2}\nb:\n  <<: *x\n  r: 3\nc: 4 # four\n",
            file => file.Set("b.p", 5),
            "a: &x {p: 1, q: 2}\nb:\n  p: 5\n  q: 2\n  r: 3\nc: 4 # four\n"
        );

    [Fact]
    public void A_merged_entry_can_go() =>
        Becomes(
            "a: &x {p: 1, q: 2}\nb:\n  <<: *x\n  r: 3\n",
            file => file.Remove("b.p"),
            "a: &x {p: 1, q: 2}\nb:\n  q: 2\n  r: 3\n"
        );

    [Fact]
    public void Beside_a_merge_an_entry_is_added() =>
        Becomes(
            "a: &x {p: 1}\nb:\n  <<: *x # why\nc: 4\n",
            file => file.Set("b.z", 5),
            "a: &x {p: 1}\nb:\n  <<: *x # why\n  z: 5\nc: 4\n"
        );
}
