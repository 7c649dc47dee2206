namespace EksSpec.Reading.Yaml;

/// <content>What may follow what in lists and maps.</content>
internal sealed partial class YamlParser
{
    // What the innermost open list or map expects.
    private enum Expected : byte
    {
        BlockItem,
        IndentlessItem,
        BlockKey,
        BlockValue,
        FirstFlowItem,
        FlowItem,
        PairKey,
        PairValue,
        PairEnd,
        FirstFlowKey,
        FlowKey,
        FlowValue,
        NoFlowValue,
    }

    private void Step()
    {
        switch (_frames[_open - 1].Expected)
        {
            case Expected.BlockItem:
                ReadBlockItem();
                break;
            case Expected.IndentlessItem:
                ReadIndentlessItem();
                break;
            case Expected.BlockKey:
                ReadBlockKey();
                break;
            case Expected.BlockValue:
                ReadBlockValue();
                break;
            case Expected.FirstFlowItem:
                ReadFlowItem(isFirst: true);
                break;
            case Expected.FlowItem:
                ReadFlowItem(isFirst: false);
                break;
            case Expected.PairKey:
                ReadPairKey();
                break;
            case Expected.PairValue:
                ReadPairValue();
                break;
            case Expected.PairEnd:
                Close();
                break;
            case Expected.FirstFlowKey:
                ReadFlowKey(isFirst: true);
                break;
            case Expected.FlowKey:
                ReadFlowKey(isFirst: false);
                break;
            case Expected.FlowValue:
                ReadFlowValue();
                break;
            default:
                Expect(Expected.FlowKey);
                AddEmpty();
                break;
        }
    }

    private void ReadBlockItem()
    {
        switch (Peek().Kind)
        {
            case TokenKind.Dash:
                Take();
                ReadBlockOrNothing(Peek().Kind is TokenKind.Dash or TokenKind.BlockEnd, isIndentless: false);
                break;
            case TokenKind.BlockEnd:
                Take();
                Close();
                break;
            default:
                throw _slips.NoDash(Peek(), StartOfOpen(), Last());
        }
    }

    private void ReadIndentlessItem()
    {
        if (Peek().Kind != TokenKind.Dash)
        {
            Close();
            return;
        }

        Take();
        var isEmpty = Peek().Kind is TokenKind.Dash or TokenKind.Key or TokenKind.Colon or TokenKind.BlockEnd;
        ReadBlockOrNothing(isEmpty, isIndentless: false);
    }

    private void ReadBlockKey()
    {
        switch (Peek().Kind)
        {
            case TokenKind.Key:
                Take();
                Expect(Expected.BlockValue);
                ReadBlockOrNothing(IsKeyOrEnd(), isIndentless: true);
                break;
            case TokenKind.BlockEnd:
                Take();
                Close();
                break;
            default:
                throw _slips.NoKey(Peek(), StartOfOpen(), Last());
        }
    }

    private void ReadBlockValue()
    {
        Expect(Expected.BlockKey);
        if (Peek().Kind != TokenKind.Colon)
        {
            AddEmpty();
            return;
        }

        Take();
        ReadBlockOrNothing(IsKeyOrEnd(), isIndentless: true);
    }

    private bool IsKeyOrEnd() => Peek().Kind is TokenKind.Key or TokenKind.Colon or TokenKind.BlockEnd;

    private void ReadBlockOrNothing(bool isNothing, bool isIndentless)
    {
        if (isNothing)
        {
            AddEmpty();
        }
        else
        {
            ReadValue(isBlock: true, isIndentless);
        }
    }

    private void ReadFlowItem(bool isFirst)
    {
        Expect(Expected.FlowItem);
        TakeComma(isFirst, TokenKind.FlowListEnd);
        switch (Peek().Kind)
        {
            case TokenKind.FlowListEnd:
                Take();
                Close();
                break;
            case TokenKind.Key:
                // [a: b] is a list of a map.
                Open(YamlStyle.FlowMap, Expected.PairKey, Peek(), null);
                Take();
                break;
            default:
                ReadValue(isBlock: false, isIndentless: false);
                break;
        }
    }

    private void ReadPairKey()
    {
        Expect(Expected.PairValue);
        if (Peek().Kind is TokenKind.Colon or TokenKind.Comma or TokenKind.FlowListEnd)
        {
            // Go's reader passes over the sign too, as libyaml does.
            Take();
            AddEmpty();
        }
        else
        {
            ReadValue(isBlock: false, isIndentless: false);
        }
    }

    private void ReadPairValue()
    {
        Expect(Expected.PairEnd);
        ReadFlowValueBefore(TokenKind.FlowListEnd);
    }

    private void ReadFlowKey(bool isFirst)
    {
        TakeComma(isFirst, TokenKind.FlowMapEnd);
        switch (Peek().Kind)
        {
            case TokenKind.FlowMapEnd:
                Take();
                Close();
                break;
            case TokenKind.Key:
                Take();
                Expect(Expected.FlowValue);
                if (Peek().Kind is TokenKind.Colon or TokenKind.Comma or TokenKind.FlowMapEnd)
                {
                    AddEmpty();
                }
                else
                {
                    ReadValue(isBlock: false, isIndentless: false);
                }

                break;
            default:
                Expect(Expected.NoFlowValue);
                ReadValue(isBlock: false, isIndentless: false);
                break;
        }
    }

    private void ReadFlowValue()
    {
        Expect(Expected.FlowKey);
        ReadFlowValueBefore(TokenKind.FlowMapEnd);
    }

    private void ReadFlowValueBefore(TokenKind end)
    {
        if (Peek().Kind == TokenKind.Colon)
        {
            Take();
            if (Peek().Kind != TokenKind.Comma && Peek().Kind != end)
            {
                ReadValue(isBlock: false, isIndentless: false);
                return;
            }
        }

        AddEmpty();
    }

    private void TakeComma(bool isFirst, TokenKind end)
    {
        if (isFirst || Peek().Kind == end)
        {
            return;
        }

        if (Peek().Kind != TokenKind.Comma)
        {
            throw _slips.NoComma(Peek(), OpenBracket(), Last());
        }

        Take();
    }
}
