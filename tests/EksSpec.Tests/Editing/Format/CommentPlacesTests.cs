namespace EksSpec.Tests.Editing;

/// <summary>Every kind of place where a comment can stand, and where it stands in the canonical form.</summary>
public class CommentPlacesTests
{
    private const string Custom = "apiVersion: example.com/v1\nkind: Thing\nmetadata:\n  name: a\n";
    private const string Settings = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n";

    [Fact]
    public void Above_a_key_even_where_keys_change_places() =>
        Same(
            "apiVersion: v1\n# kinds\nkind: ConfigMap\ndata:\n    # about c\n    c: d\n    # about a\n    # in two lines\n    a: b\n# the name\nmetadata: {name: a}\n",
            "apiVersion: v1\n# kinds\nkind: ConfigMap\n# the name\nmetadata:\n  name: a\ndata:\n  # about a\n  # in two lines\n  a: b\n  # about c\n  c: d\n"
        );

    [Fact]
    public void Behind_a_value_byte_for_byte() =>
        Same(
            Settings + "data:\n    c: 'd'     #\ttabs\t and blanks  \n    a: \"b\"#near\n",
            Settings + "data:\n  a: b #near\n  c: d #\ttabs\t and blanks  \n"
        );

    [Fact]
    public void Behind_a_key_whose_value_follows_in_other_lines() =>
        Same(Settings + "data:   # all\n    a: # plain\n      b\n", Settings + "data: # all\n  a: b # plain\n");

    [Fact]
    public void Of_two_at_one_line_the_first_moves_above_it() =>
        Same(Settings + "data:\n  a: # one\n    b # two\n", Settings + "data:\n  # one\n  a: b # two\n");

    [Fact]
    public void Between_a_key_and_its_value() =>
        Same(Settings + "data:\n  a:\n    # about a\n    b\n", Settings + "data:\n  # about a\n  a: b\n");

    [Fact]
    public void Above_and_between_items() =>
        Same(
            Custom + "spec:\n    # one\n    - a\n    # two\n    - b # behind\n  # three\n    - c\n",
            Custom + "spec:\n# one\n- a\n# two\n- b # behind\n# three\n- c\n"
        );

    [Fact]
    public void Behind_a_dash() =>
        Same(
            Custom + "spec:\n- # map\n  a: b\n- # list\n  - c\n- # text\n  d\n- # nothing\n- - # inner\n    e: f\n",
            Custom + "spec:\n# map\n- a: b\n# list\n- - c\n- d # text\n- null # nothing\n# inner\n- - e: f\n"
        );

    [Fact]
    public void Above_the_key_that_comes_first_behind_a_dash() =>
        Same(
            "apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\nspec:\n  containers:\n  - image: b\n    # the name\n    name: a\n",
            "apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\nspec:\n  containers:\n  # the name\n  - name: a\n    image: b\n"
        );

    [Fact]
    public void Behind_the_bar_of_a_text_and_below_it() =>
        Same(
            Settings + "data:\n  a: |- # bar\n    # text\n    b\n  # below\n  c: >   # folded\n    d\n    e\n # last\n",
            Settings + "data:\n  a: |- # bar\n    # text\n    b\n  # below\n  c: | # folded\n    d e\n# last\n"
        );

    [Fact]
    public void Below_a_text_that_keeps_its_empty_lines() =>
        Same(
            Settings + "data:\n  a: |+\n    b\n\n\n  # below\n\n  c: d\n",
            Settings + "data:\n  a: |+\n    b\n\n\n  # below\n\n  c: d\n"
        );

    [Fact]
    public void At_the_end_of_a_map() =>
        Same(
            "apiVersion: v1\nkind: ConfigMap\nmetadata:\n    name: a\n    labels:\n        b: c\n        # of labels\n    # of metadata\ndata:\n    d: e\n    # of data\n# of all\n",
            "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n  labels:\n    b: c\n    # of labels\n  # of metadata\ndata:\n  d: e\n  # of data\n# of all\n"
        );

    [Fact]
    public void At_the_end_of_a_list() =>
        Same(
            Custom
                + "spec:\n  a:\n    - b: c\n      # of the item\n    # of a\n  d:\n  - e\n    # of d\n  f:\n  - - g\n    # of the inner list\n",
            Custom
                + "spec:\n  a:\n  - b: c\n    # of the item\n    # of a\n  d:\n  - e\n    # of d\n  f:\n  - - g\n    # of the inner list\n"
        );

    [Fact]
    public void At_the_end_of_a_list_that_ends_with_a_text_of_lines() =>
        Same(
            Custom + "spec:\n  a:\n    - |\n      b\n    # - c\n  d: e\n",
            Custom + "spec:\n  a:\n  - |\n    b\n   # - c\n  d: e\n"
        );

    [Fact]
    public void Within_braces() =>
        Same(
            Settings
                + "data: { # open\n  # above\n  a: b, # behind a\n  c: d # behind c\n  , # behind the comma\n  # end\n} # close\n",
            Settings
                + "# open\ndata: # close\n  # above\n  a: b # behind a\n  # behind c\n  c: d # behind the comma\n  # end\n"
        );

    [Fact]
    public void Within_brackets() =>
        Same(
            Custom
                + "spec: {a: [b, # one\n  c, # two\n  # end\n  ], d: [ # open\n  [e, f], # inner\n  g: h # pair\n  ]}\n",
            Custom
                + "spec:\n  a:\n  - b # one\n  - c # two\n    # end\n  d: # open\n  # inner\n  - - e\n    - f\n  - g: h # pair\n"
        );

    [Fact]
    public void Within_braces_and_brackets_that_are_empty() =>
        Same(
            Custom + "spec:\n  a: {} # one\n  b: [\n    # two\n  ]\n  c: {\n    # three\n    # four\n  } # five\n",
            Custom + "spec:\n  a: {} # one\n  b: [] # two\n  # three\n  # four\n  c: {} # five\n"
        );

    [Fact]
    public void At_the_head_of_a_document() =>
        Same(
            "# license\n\n# yaml-language-server: $schema=thing.json\n# what it is\nkind: ConfigMap\napiVersion: v1\nmetadata: {name: a}\n",
            "# license\n\n# yaml-language-server: $schema=thing.json\n# what it is\n" + Settings
        );

    [Fact]
    public void Above_a_first_key_that_is_no_usual_head() =>
        Same(
            "# yaml-language-server: $schema=thing.json\n# the name\nmetadata: {name: a}\nkind: ConfigMap\napiVersion: v1\n",
            "# yaml-language-server: $schema=thing.json\napiVersion: v1\nkind: ConfigMap\n# the name\nmetadata:\n  name: a\n"
        );

    [Fact]
    public void Around_the_marks_of_a_document() =>
        Same(
            "# license\n\n%YAML 1.1 # version\n--- # mark\n# head\n"
                + Settings
                + "# foot\n... # end\n# behind\n---\n# second\n"
                + Settings
                + "\n# before the third\n---\n"
                + Settings,
            "# license\n\n# version\n# mark\n# head\n"
                + Settings
                + "# foot\n# end\n# behind\n---\n# second\n"
                + Settings
                + "\n# before the third\n---\n"
                + Settings
        );

    [Fact]
    public void In_documents_that_hold_nothing_else() =>
        Same(
            "--- # first\n---\n"
                + Settings
                + "---\n\n# second\n\n\n # third\n---\n---\n~ # fourth\n---\n"
                + Settings
                + "---\n# last\n",
            "---\n# first\n---\n"
                + Settings
                + "---\n# second\n\n# third\n---\n# fourth\n---\n"
                + Settings
                + "---\n# last\n"
        );

    [Theory]
    [InlineData("", "")]
    [InlineData("\n---\n\n", "")]
    [InlineData("\n  # one\n\n\n# two\n---\n...\n# three", "# one\n\n# two\n# three\n")]
    [InlineData("---\n# one\n---\n# two\n", "# one\n# two\n")]
    public void In_texts_that_hold_nothing_else(string text, string expected) => Same(text, expected);

    [Fact]
    public void At_something_that_is_not_written() =>
        Same(
            "apiVersion: v1\nkind: Pod\nmetadata:\n  # above\n  creationTimestamp: null # behind\n  name: a\nspec:\n  containers:\n  - name: a\n    env: # none\n      # - name: b\n    image: c\n",
            "apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\n  # above\n  # behind\nspec:\n  containers:\n  - name: a\n    image: c\n    # none\n    # - name: b\n"
        );

    [Fact]
    public void At_anchors_aliases_and_what_is_merged() =>
        Same(
            Custom
                + "spec:\n  a: &a # anchor\n    # above\n    b: c # behind\n  d: *a # alias\n  e:\n    <<: # merge\n      # merged\n      f: g\n    # own\n    h: i\n",
            Custom
                + "spec:\n  a: # anchor\n    # above\n    b: c # behind\n  d: # alias\n    b: c\n  e:\n    # merged\n    f: g\n    # own\n    h: i\n    # merge\n"
        );

    [Fact]
    public void At_a_key_behind_a_question_mark() =>
        Same(
            Settings + "data:\n  ? a # key\n  # colon\n  : b # value\n",
            Settings + "data:\n  # key\n  # colon\n  a: b # value\n"
        );

    [Fact]
    public void At_a_key_that_is_spelled_in_another_case() =>
        Same(
            "APIVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: a\n  region: ap-northeast-1\n"
                + "managedNodeGroups:\n- name: a\n  # size\n  volumesize: 100 # GiB\n  desiredCapacity: 1\n",
            "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: a\n  region: ap-northeast-1\n"
                + "managedNodeGroups:\n- name: a\n  desiredCapacity: 1\n  # size\n  # GiB\n"
        );

    private static void Same(string text, string expected) => Assert.Equal(expected, Formatted.Of(text));
}
