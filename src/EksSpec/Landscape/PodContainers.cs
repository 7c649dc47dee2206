namespace EksSpec;

/// <summary>The containers of a pod with their places below its spec; nothing is allocated.</summary>
internal readonly struct PodContainers(IList<V1Container>? init, IList<V1Container>? main)
{
    /// <summary>The containers that are there, from the first.</summary>
    public Enumerator GetEnumerator() => new(init, main);

    /// <summary>Goes over the containers.</summary>
    public struct Enumerator(IList<V1Container>? init, IList<V1Container>? main)
    {
        private bool _isMain;
        private int _index = -1;

        /// <summary>The container, the list it is in, and its place there.</summary>
        public readonly (V1Container Container, string Field, int Index) Current =>
            _isMain ? (main![_index], "containers", _index) : (init![_index], "initContainers", _index);

        /// <summary>Goes to the next container that is there.</summary>
        public bool MoveNext()
        {
            if (!_isMain && !MoveWithin(init))
            {
                (_isMain, _index) = (true, -1);
            }

            return !_isMain || MoveWithin(main);
        }

        private bool MoveWithin(IList<V1Container>? containers)
        {
            while (++_index < (containers?.Count ?? 0))
            {
                if (containers![_index] is not null)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
